// In the site's local time, to the minute.
import type { ReactNode } from "react";
import {
  ChangeFields,
  changeIn,
} from "@/app/desk/articles/[id]/_components/workflow/change-fields";
import { SiteMomentField } from "@/components/desk/site-moment-field";
import { FormDialog } from "@/components/ui/form-dialog";
import type { ArticleState } from "@/lib/desk/articles/desk-shape";
import type { SaidChange } from "@/lib/content/corrections/change";

type Props = {
  state: ArticleState;
  /** The values of a refused attempt. */
  before: SaidChange & { at?: string };
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: SaidChange & { at: string }) => void;
};

export function ScheduleDialog({ state, before, onTake, ...dialog }: Props) {
  const isUpdate = state.stage === "live";
  return (
    <FormDialog
      title={isUpdate ? "Schedule the update" : "Schedule"}
      submitLabel="Schedule"
      onSubmit={(fields) => onTake({ at: String(fields.get("at")), ...changeIn(fields) })}
      {...dialog}
    >
      <SiteMomentField
        label="Publish at"
        name="at"
        timeZone={state.timeZone}
        before={before.at ?? state.schedule?.local}
      />
      <p className="text-sm text-ink-soft">
        {isUpdate
          ? "Until then readers see the version that is live. Later changes are not part of the update."
          : "Later changes are not published with it."}
      </p>
      {state.changeAsked !== "never" && <ChangeFields asked={state.changeAsked} before={before} />}
    </FormDialog>
  );
}
