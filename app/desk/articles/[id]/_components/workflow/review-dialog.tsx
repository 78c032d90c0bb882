import type { ReactNode } from "react";
import {
  MessageField,
  messageIn,
} from "@/app/desk/articles/[id]/_components/workflow/message-field";
import { SelectField } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";

type Props = {
  reviewers: { id: string; name: string }[];
  /** The values of a refused attempt. */
  before: { reviewerId?: string | null; message?: string };
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: { reviewerId: string | null; message?: string }) => void;
};

export function ReviewDialog({ reviewers, before, onTake, ...dialog }: Props) {
  return (
    <FormDialog
      title="Send to review"
      className="max-w-md"
      submitLabel="Send"
      onSubmit={(fields) => {
        const chosen = fields.get("reviewerId");
        onTake({ reviewerId: chosen ? String(chosen) : null, ...messageIn(fields) });
      }}
      {...dialog}
    >
      <SelectField
        label="Reviewer"
        name="reviewerId"
        defaultValue={before.reviewerId ?? ""}
        hint="It appears on their desk and stays on yours."
      >
        <option value="">Any editor</option>
        {reviewers.map(({ id, name }) => (
          <option dir="auto" key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <MessageField
        hint="What to look at. It stands on the reviewer’s desk and in the article."
        before={before.message}
      />
    </FormDialog>
  );
}
