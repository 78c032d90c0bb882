import type { ReactNode } from "react";
import {
  MessageField,
  messageIn,
} from "@/app/desk/articles/[id]/_components/workflow/message-field";
import { SelectField } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";

type Given = { reviewerId: string | null; message?: string };

type Props = {
  reviewers: { id: string; name: string }[];
  /** The values of a refused or closed attempt. */
  before: Partial<Given>;
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: (given: Given) => void;
  onTake: (given: Given) => void;
};

export function ReviewDialog({ reviewers, before, notice, onClose, onTake }: Props) {
  return (
    <FormDialog
      title="Send to review"
      className="max-w-md"
      submitLabel="Send"
      notice={notice}
      onClose={(fields) => onClose(givenIn(fields))}
      onSubmit={(fields) => onTake(givenIn(fields))}
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

function givenIn(fields: FormData): Given {
  const chosen = fields.get("reviewerId");
  return { reviewerId: chosen ? String(chosen) : null, ...messageIn(fields) };
}
