// Whom the review is to wait for.
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";

type Props = {
  reviewers: { id: string; name: string }[];
  /** What was given before, if that was refused. */
  before: { reviewerId?: string | null };
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: { reviewerId: string | null }) => void;
};

export function ReviewDialog({ reviewers, before, notice, onClose, onTake }: Props) {
  return (
    <Dialog title="Send to review" onClose={onClose} className="max-w-md">
      {notice}
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = new FormData(event.currentTarget).get("reviewerId");
          onTake({ reviewerId: chosen ? String(chosen) : null });
        }}
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
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong">
            Send
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
