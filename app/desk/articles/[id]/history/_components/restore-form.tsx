import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";

type Props = { articleId: string; number: number; version: number };

export function RestoreForm({ articleId, number, version }: Props) {
  return (
    <ActionForm form="articles/restore" className="">
      <input type="hidden" name="id" value={articleId} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit">Restore revision {number}</Button>
    </ActionForm>
  );
}
