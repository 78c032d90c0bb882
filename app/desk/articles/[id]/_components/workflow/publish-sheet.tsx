// All that is decided before publication, on one sheet: what readers will get and where, how it differs from what they have, when, and
// the kind of change. Enter publishes.
import { useState, type ReactNode } from "react";
import {
  ChangeFields,
  changeIn,
} from "@/app/desk/articles/[id]/_components/workflow/change-fields";
import {
  PublishFacts,
  type Publishing,
} from "@/app/desk/articles/[id]/_components/workflow/publish-facts";
import { SiteMomentField } from "@/components/desk/site-moment-field";
import { ChoiceField } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import type { ArticleState } from "@/lib/desk/articles/desk-shape";
import type { SaidChange } from "@/lib/content/corrections/change";

export type WhenToPublish = "now" | "later";

type Given = SaidChange & { at?: string };

type Props = {
  state: ArticleState;
  publishing: Publishing;
  /** As it opens. */
  when: WhenToPublish;
  /** The values of a refused or closed attempt. */
  before: Given;
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: (given: Given) => void;
  onTake: (when: WhenToPublish, given: Given) => void;
};

export function PublishSheet(props: Props) {
  const { state, publishing, before, notice, onClose, onTake } = props;
  const [when, setWhen] = useState(props.when);
  const { changeAsked } = state;
  const isLater = when === "later";
  return (
    <FormDialog
      title={titleOf(state, isLater)}
      className="max-w-3xl"
      submitLabel={isLater ? "Schedule" : "Publish"}
      isSubmitFocused={changeAsked === "never" && props.when === "now"}
      notice={notice}
      onClose={(form) => onClose({ ...newMomentIn(form, state), ...changeIn(form) })}
      onSubmit={(form) =>
        onTake(when, {
          ...(isLater ? { at: String(form.get("at")) } : {}),
          ...changeIn(form),
        })
      }
    >
      <PublishFacts state={state} publishing={publishing} />
      <fieldset className="space-y-1">
        <legend className="mb-1 text-sm font-semibold">When</legend>
        <div className="flex flex-wrap gap-x-6">
          <ChoiceField name="when" checked={!isLater} onChange={() => setWhen("now")}>
            Now
          </ChoiceField>
          <ChoiceField name="when" checked={isLater} onChange={() => setWhen("later")}>
            At a time
          </ChoiceField>
        </div>
        {isLater && <Later state={state} before={before.at ?? state.schedule?.local} />}
      </fieldset>
      {changeAsked !== "never" && <ChangeFields asked={changeAsked} before={before} isFocused />}
    </FormDialog>
  );
}

/** A moment that nobody typed may be another one as the sheet opens again. */
function newMomentIn(form: FormData, { schedule }: ArticleState): Given {
  const at = String(form.get("at") ?? "");
  return at === "" || at === schedule?.local ? {} : { at };
}

function Later({ state, before }: { state: ArticleState; before: string | undefined }) {
  return (
    <div className="space-y-2">
      <SiteMomentField
        label="Publish at"
        name="at"
        timeZone={state.timeZone}
        before={before}
        isFocused
      />
      <p className="text-sm text-ink-soft">
        {state.stage === "live"
          ? "Until then readers see the version that is live. Later changes are not part of the update."
          : "Later changes are not published with it."}
      </p>
    </div>
  );
}

function titleOf({ stage, changeAsked }: ArticleState, isLater: boolean): string {
  if (isLater) return stage === "live" ? "Schedule the update" : "Schedule";
  if (changeAsked === "never") return "Publish";
  return stage === "live" ? "Publish changes" : "Publish again";
}
