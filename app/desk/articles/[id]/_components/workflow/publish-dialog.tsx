// Asks for the kind of change. Scheduling asks for more, and each time, so that it has its own dialog.
import type { ReactNode } from "react";
import {
  ChangeFields,
  changeIn,
} from "@/app/desk/articles/[id]/_components/workflow/change-fields";
import { FormDialog } from "@/components/ui/form-dialog";
import type { ChangeAsked, SaidChange } from "@/lib/content/corrections/change";

type Props = {
  asked: Exclude<ChangeAsked, "never">;
  /** The values of a refused attempt. */
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
