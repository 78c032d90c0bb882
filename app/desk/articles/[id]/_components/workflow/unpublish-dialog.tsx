// Unpublishing asks first: readers lose the article at once.
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: Record<string, never>) => void;
};

export function UnpublishDialog({ notice, onClose, onTake }: Props) {
  return (
    <Dialog title="Unpublish this article" onClose={onClose} className="max-w-lg">
      {notice}
      <p>
        Readers no longer find it, at its address or in lists. Nothing is deleted: it can be
        published again. If the article was wrong, retract it instead, so that readers are told.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="strong" onClick={() => onTake({})}>
          Unpublish
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
