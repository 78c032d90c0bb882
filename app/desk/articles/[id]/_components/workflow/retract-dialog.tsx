// Why the article is retracted: readers find these words where the story stood.
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";

type Props = {
  /** What was given before, if that was refused. */
  before: { reason?: string };
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: { reason: string }) => void;
};

export function RetractDialog({ before, notice, onClose, onTake }: Props) {
  return (
    <Dialog title="Retract this article" onClose={onClose} className="max-w-lg">
      {notice}
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          onTake({ reason: String(new FormData(event.currentTarget).get("reason")) });
        }}
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
          maxLength={1000}
          rows={4}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong">
            Retract
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
