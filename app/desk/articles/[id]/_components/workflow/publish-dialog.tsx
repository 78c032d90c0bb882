// Publishing over what readers had: which kind of change it is.
import type { ReactNode } from "react";
import {
  ChangeFields,
  changeIn,
} from "@/app/desk/articles/[id]/_components/workflow/change-fields";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ChangeAsked, SaidChange } from "@/lib/content/corrections/change";

type Props = {
  asked: Exclude<ChangeAsked, "never">;
  /** What was given before, if that was refused. */
  before: SaidChange;
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: SaidChange) => void;
};

export function PublishDialog({ asked, before, notice, onClose, onTake }: Props) {
  const isLive = asked === "always";
  return (
    <Dialog
      title={isLive ? "Publish changes" : "Publish again"}
      onClose={onClose}
      className="max-w-lg"
    >
      {notice}
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          onTake(changeIn(new FormData(event.currentTarget)));
        }}
      >
        <ChangeFields asked={asked} before={before} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong">
            Publish
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
