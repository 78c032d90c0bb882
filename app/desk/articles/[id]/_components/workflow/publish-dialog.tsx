// Publishing over what readers had: which kind of change it is. Scheduling asks for more than that, and each time, so it
// has a dialog of its own.
import type { ReactNode } from "react";
import {
  ChangeFields,
  changeIn,
} from "@/app/desk/articles/[id]/_components/workflow/change-fields";
import { FormDialog } from "@/components/ui/form-dialog";
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

export function PublishDialog({ asked, before, onTake, ...dialog }: Props) {
  return (
    <FormDialog
      title={asked === "always" ? "Publish changes" : "Publish again"}
      submitLabel="Publish"
      onSubmit={(fields) => onTake(changeIn(fields))}
      {...dialog}
    >
      <ChangeFields asked={asked} before={before} />
    </FormDialog>
  );
}
