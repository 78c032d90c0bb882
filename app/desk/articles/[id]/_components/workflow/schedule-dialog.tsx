// When readers are to see the draft: a local time of the site, to the minute.
import type { ReactNode } from "react";
import {
  ChangeFields,
  changeIn,
} from "@/app/desk/articles/[id]/_components/workflow/change-fields";
import { SiteMomentField } from "@/components/desk/site-moment-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ArticleState } from "@/lib/desk/articles/desk-queries";
import type { SaidChange } from "@/lib/content/corrections/change";

type Props = {
  state: ArticleState;
  /** What was given before, if that was refused. */
  before: SaidChange & { at?: string };
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: SaidChange & { at: string }) => void;
};

export function ScheduleDialog({ state, before, notice, onClose, onTake }: Props) {
  const isUpdate = state.stage === "live";
  return (
    <Dialog
      title={isUpdate ? "Schedule the update" : "Schedule"}
      onClose={onClose}
      className="max-w-lg"
    >
      {notice}
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          onTake({ at: String(form.get("at")), ...changeIn(form) });
        }}
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
        {state.changeAsked !== "never" && (
          <ChangeFields asked={state.changeAsked} before={before} />
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="strong">
            Schedule
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
