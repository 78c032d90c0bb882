// Undoing what was published last is for readers at once: it is asked.
import { useArranging } from "@/app/desk/front/_components/front-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

export function UndoDialog({ onClose }: { onClose: () => void }) {
  const { front, work, command } = useArranging();
  const { standing } = front;

  function bringBack() {
    onClose();
    const said = "The arrangement before is back. Readers see it.";
    void command({ path: "/undo", input: { number: work.base } }, said);
  }

  return (
    <Dialog title="Bring back the arrangement before?" onClose={onClose} className="max-w-md">
      <p>
        Readers then see what stood before the arrangement of <bdi>{standing?.madeBy}</bdi>, from{" "}
        {standing?.from}. The same step again goes one further back.
        {work.isChanged && " What you have not published stays on this page."}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button look="strong" onClick={bringBack}>
          Bring it back
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
