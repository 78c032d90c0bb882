import type { ReactNode } from "react";
import {
  MessageField,
  messageIn,
} from "@/app/desk/articles/[id]/_components/workflow/message-field";
import { FormDialog } from "@/components/ui/form-dialog";

type Props = {
  /** The values of a refused or closed attempt. */
  before: { message?: string };
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: (given: { message?: string }) => void;
  onTake: (given: { message?: string }) => void;
};

export function SendBackDialog({ before, notice, onClose, onTake }: Props) {
  return (
    <FormDialog
      title="Send back to writer"
      className="max-w-md"
      submitLabel="Send back"
      notice={notice}
      onClose={(fields) => onClose(messageIn(fields))}
      onSubmit={(fields) => onTake(messageIn(fields))}
    >
      <MessageField
        hint="What is still to be done. It stands on the writer’s desk and in the article."
        before={before.message}
      />
    </FormDialog>
  );
}
