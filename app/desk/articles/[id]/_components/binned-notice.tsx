import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import type { ArticleState } from "@/lib/desk/articles/desk-shape";

type Props = { id: string; bin: NonNullable<ArticleState["bin"]> };

export function BinnedNotice({ id, bin: { until, mayRestore } }: Props) {
  return (
    <div role="note" className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-3">
      <p className="font-semibold">
        This article is in the bin. It is deleted on {until}, and cannot be changed until it is
        restored.{!mayRestore && " Ask an editor to restore it."}
      </p>
      {mayRestore && (
        <ActionForm form="articles/take-out" className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button type="submit">Restore from the bin</Button>
        </ActionForm>
      )}
    </div>
  );
}
