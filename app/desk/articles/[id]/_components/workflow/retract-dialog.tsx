// Readers find the reason in place of the article.
import type { ReactNode } from "react";
import type { Looked } from "@/app/desk/articles/[id]/_components/live/use-live-pages";
import { PagesTold } from "@/app/desk/articles/[id]/_components/workflow/pages-told";
import { TextAreaField } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { articlePath } from "@/lib/base/site-addresses";
import { longestReason } from "@/lib/content/corrections/change";

type Props = {
  slug: string;
  /** Null if readers do not see it now. */
  livePages: Looked | null;
  /** The values of a refused or closed attempt. */
  before: { reason?: string };
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: (given: { reason: string }) => void;
  onTake: (given: { reason: string }) => void;
};

export function RetractDialog({ slug, livePages, before, notice, ...on }: Props) {
  return (
    <FormDialog
      title="Retract this article"
      submitLabel="Retract"
      notice={notice}
      onClose={(fields) => on.onClose(reasonIn(fields))}
      onSubmit={(fields) => on.onTake(reasonIn(fields))}
    >
      <p>
        <span className="wrap-anywhere">{articlePath(slug)}</span> stays. Instead of the article,
        readers see there that it was retracted, and why. It leaves every list. Nothing is deleted.
      </p>
      {livePages && <PagesTold {...livePages} />}
      <TextAreaField
        label="Reason, as readers will see it"
        name="reason"
        data-focus
        defaultValue={before.reason}
        required
        maxLength={longestReason}
        rows={4}
      />
    </FormDialog>
  );
}

function reasonIn(fields: FormData): { reason: string } {
  return { reason: String(fields.get("reason")) };
}
