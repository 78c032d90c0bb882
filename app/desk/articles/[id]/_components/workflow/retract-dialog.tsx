// Readers find the reason in place of the article.
import type { ReactNode } from "react";
import { TextAreaField } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { longestReason } from "@/lib/content/corrections/change";

type Props = {
  /** The values of a refused attempt. */
  before: { reason?: string };
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: { reason: string }) => void;
};

export function RetractDialog({ before, onTake, ...dialog }: Props) {
  return (
    <FormDialog
      title="Retract this article"
      submitLabel="Retract"
      onSubmit={(fields) => onTake({ reason: String(fields.get("reason")) })}
      {...dialog}
    >
      <p>
        Its address stays. Instead of the article, readers see that it was retracted, and why. It
        leaves every list. Nothing is deleted.
      </p>
      <TextAreaField
        label="Reason, as readers will see it"
        name="reason"
        defaultValue={before.reason}
        required
        maxLength={longestReason}
        rows={4}
      />
    </FormDialog>
  );
}
