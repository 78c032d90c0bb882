// Undoing what was published last is for readers at once: it is asked.
import { useArranging } from "@/app/desk/front/_components/front-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

export function UndoDialog({ onClose }: { onClose: () => void }) {
  const { front, work, command } = useArranging();
  const { standing } = front;

  function bringBack() {
    onClose();
    const said = "The previous front page is back. Readers see it.";
    void command({ path: "/undo", input: { number: work.base } }, said);
  }

  return (
    <Dialog title="Restore the previous front page?" onClose={onClose} className="max-w-md">
      <p>
        Readers will see the front page from before that of <bdi>{standing?.madeBy}</bdi>, from{" "}
        {standing?.from}. Do this again to go one further back.
        {work.isChanged && " Your unpublished changes stay on this page."}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button look="strong" onClick={bringBack}>
          Restore
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
