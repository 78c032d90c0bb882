import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";

export function UnpublishedNotice({ id }: { id: string }) {
  return (
    <div role="note" className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-3">
      <p className="font-semibold">Readers no longer see this article.</p>
      <ActionForm form="articles/put-back" className="flex flex-wrap items-center gap-x-3">
        <input type="hidden" name="id" value={id} />
        <Button type="submit">Put back what was live</Button>
      </ActionForm>
    </div>
  );
}
