// Asks first, because readers lose the article at once.
import type { ReactNode } from "react";
import type { Looked } from "@/app/desk/articles/[id]/_components/live/use-live-pages";
import { PagesTold } from "@/app/desk/articles/[id]/_components/workflow/pages-told";
import { FormDialog } from "@/components/ui/form-dialog";
import { articlePath } from "@/lib/base/site-addresses";

type Props = {
  slug: string;
  livePages: Looked;
  /** What changed while it is open. */
  notice: ReactNode;
  onClose: () => void;
  onTake: (given: Record<string, never>) => void;
};

export function UnpublishDialog({ slug, livePages, notice, onClose, onTake }: Props) {
  return (
    <FormDialog
      title="Unpublish this article"
      submitLabel="Unpublish"
      isSubmitFocused
      notice={notice}
      onClose={onClose}
      onSubmit={() => onTake({})}
    >
      <p>
        Readers no longer find it. <span className="wrap-anywhere">{articlePath(slug)}</span>{" "}
        answers that there is no such page (404), and the article leaves every list.
      </p>
      <PagesTold {...livePages} />
      <p>
        Nothing is deleted: “Put back what was live” brings it back. If the article was wrong,
        retract it instead, so that readers are told.
      </p>
    </FormDialog>
  );
}
