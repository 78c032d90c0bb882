// Somebody saved while this was written: where the versions differ, and the choice between them.
import { useState } from "react";
import { Comparison } from "@/components/desk/comparison";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { compareContents } from "@/lib/articles/compare/compare-contents";
import type { EditedArticle } from "@/lib/articles/desk-queries";
import type { Names } from "@/lib/articles/names";
import type { Content } from "@/lib/articles/schema";

type Props = {
  mine: Content;
  current: EditedArticle;
  names: Names;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

export function ConflictDialog({ mine, current, names, onKeepMine, onTakeTheirs }: Props) {
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;

  const parts = compareContents(current.content, mine, names);
  const isSame = parts.every(({ change, moved }) => change === "unchanged" && moved === null);
  const who = current.savedBy ?? "Somebody";
  return (
    <Dialog
      title={`${who} saved this article after you opened it`}
      onClose={() => setOpen(false)}
      className="max-w-5xl"
    >
      <p className="mb-4">
        Nothing is lost: theirs was saved {current.savedAt}, and yours is here, not saved yet.
        {isSame
          ? " The two are the same, so you can go on from theirs."
          : " Words that only yours has are marked as added, words that only theirs has as removed."}
      </p>
      <Comparison parts={parts} />
      <div className="mt-5 flex flex-wrap gap-3">
        <Button look="strong" onClick={onKeepMine}>
          Save mine over theirs
        </Button>
        <Button onClick={onTakeTheirs}>Go on from theirs, and set mine aside</Button>
        <Button look="plain" onClick={() => setOpen(false)}>
          Decide later
        </Button>
      </div>
      <p className="mt-3 text-sm text-ink-soft">
        If you save yours, theirs is kept as the revision before it. If you go on from theirs, yours
        is kept beside the article in this browser.
      </p>
    </Dialog>
  );
}
