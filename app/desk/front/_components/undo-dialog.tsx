// Asks first, because readers see the result at once.
import { useArranging } from "@/app/desk/front/_components/front-context";
import { FormDialog } from "@/components/ui/form-dialog";

export function UndoDialog({ onClose }: { onClose: () => void }) {
  const { front, work, command } = useArranging();
  const { standing } = front;

  function bringBack() {
    onClose();
    const said = "The previous front page is back. Readers see it.";
    void command({ path: "/undo", input: { number: work.base } }, said);
  }

  return (
    <FormDialog
      title="Restore the previous front page?"
      className="max-w-md"
      submitLabel="Restore"
      onClose={onClose}
      onSubmit={bringBack}
    >
      <p>
        Readers will see the front page from before that of <bdi>{standing?.madeBy}</bdi>, from{" "}
        {standing?.from}. Do this again to go one further back.
        {work.isChanged && " Your unpublished changes stay on this page."}
      </p>
    </FormDialog>
  );
}
