// Asks first, because readers lose the article at once.
import type { ReactNode } from "react";
import { FormDialog } from "@/components/ui/form-dialog";

type Props = {
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: Record<string, never>) => void;
};

export function UnpublishDialog({ notice, onClose, onTake }: Props) {
  return (
    <FormDialog
      title="Unpublish this article"
      submitLabel="Unpublish"
      notice={notice}
      onClose={onClose}
      onSubmit={() => onTake({})}
    >
      <p>
        Readers no longer find it, at its address or in lists. Nothing is deleted: it can be
        published again. If the article was wrong, retract it instead, so that readers are told.
      </p>
    </FormDialog>
  );
}
