// Over the page: the user proves who they are, and what they were doing goes on.
import { ConfirmForm } from "@/components/desk/forms/confirm-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = { user: { id: string }; onConfirmed: () => void; onClose: () => void };

export function ConfirmDialog({ user, onConfirmed, onClose }: Props) {
  return (
    <Dialog title="Confirm that it is you" onClose={onClose} className="max-w-lg">
      <ConfirmForm userId={user.id} next={null} onConfirmed={onConfirmed}>
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
      </ConfirmForm>
    </Dialog>
  );
}
