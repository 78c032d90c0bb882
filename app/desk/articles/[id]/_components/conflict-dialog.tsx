// Somebody saved while this was written: both versions side by side, and the choice between them.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { differences, type Names } from "@/lib/articles/compare";
import type { EditedArticle } from "@/lib/articles/desk-queries";
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

  const found = differences(mine, current.content, names);
  const who = current.savedBy ?? "Somebody";
  return (
    <Dialog
      title={`${who} saved this article after you opened it`}
      onClose={() => setOpen(false)}
      className="max-w-5xl"
    >
      <p>
        Nothing is lost: theirs was saved {current.savedAt}, and yours is here, not saved yet.
        {found.length > 0
          ? " The two differ in:"
          : " The two are the same, so you can go on from theirs."}
      </p>
      <table className="mt-4 w-full table-fixed border-collapse text-[0.9375rem]">
        <thead className="border-b border-rule-strong text-left">
          <tr>
            <th scope="col" className="w-1/2 py-1.5 pr-4 font-semibold">
              Yours
            </th>
            <th scope="col" className="w-1/2 py-1.5 font-semibold">
              Theirs
            </th>
          </tr>
        </thead>
        {found.map(({ part, mine, theirs }) => (
          <tbody key={part + mine} className="border-b border-rule align-top">
            <tr>
              <th
                colSpan={2}
                scope="rowgroup"
                className="pt-2 text-left text-sm font-semibold text-ink-soft"
              >
                {part}
              </th>
            </tr>
            <tr className="font-serif text-base leading-normal">
              <td className="whitespace-pre-wrap wrap-anywhere pb-2 pr-4">{mine || <Absent />}</td>
              <td className="whitespace-pre-wrap wrap-anywhere pb-2">{theirs || <Absent />}</td>
            </tr>
          </tbody>
        ))}
      </table>
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

function Absent() {
  return <span className="font-sans text-sm text-ink-soft">Not there</span>;
}
