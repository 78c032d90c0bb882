// The user's text that a closed or crashed tab could not save: restored, kept as a copy, or discarded.
import { useState } from "react";
import type { Saving } from "@/app/desk/articles/[id]/_components/saving/use-saving";
import { Comparison } from "@/components/article/comparison";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { compareContents } from "@/lib/content/compare/compare-contents";
import { contentWords } from "@/lib/content/compare/content-words";
import { mergeContents, resolveConflicts } from "@/lib/content/merge/merge";
import type { Names } from "@/lib/content/blocks/names";
import type { Content } from "@/lib/content/articles/schema";
import { mergeOfLost } from "@/lib/browser/saving/merging";
import type { KeptText } from "@/lib/browser/saving/store";

type Props = {
  saving: Saving;
  names: Names;
  /** Not while the article cannot be changed. */
  mayRestore: boolean;
  onSetAside: (words: string) => void;
};

export function LostTextsNotice({ saving, names, mayRestore, onSetAside }: Props) {
  const { engine, now } = saving;
  const [isLater, setLater] = useState(false);
  const [text] = now.offered;
  if (!text) return null;
  return (
    <section aria-labelledby="lost-text" className="space-y-2">
      <h2 id="lost-text" className="border-b border-rule pb-1 text-base font-semibold">
        Unsaved text
      </h2>
      <p className="text-sm text-ink-soft">
        You typed it in this browser. It is kept here until you decide.
      </p>
      <Button onClick={() => setLater(false)}>Review it</Button>
      {!isLater && !now.isAsking && (
        <LostTextDialog
          key={text.tabId}
          text={text}
          standing={now.content}
          names={names}
          mayRestore={mayRestore}
          onLater={() => setLater(true)}
          onRestore={() => engine.restoreLost(text)}
          onSetAside={() => {
            onSetAside(contentWords(text.content, names));
            engine.setAside(text);
          }}
          onThrowAway={() => engine.throwAway(text)}
        />
      )}
    </section>
  );
}

type DialogProps = {
  text: KeptText;
  standing: Content;
  names: Names;
  mayRestore: boolean;
  onLater: () => void;
  onRestore: () => void;
  onSetAside: () => void;
  onThrowAway: () => void;
};

function LostTextDialog({ text, standing, names, mayRestore, ...on }: DialogProps) {
  const [isThrowing, setThrowing] = useState(false);
  const merge = mergeOfLost(text, standing, { mergeContents, resolveConflicts });
  return (
    <Dialog title="You have unsaved text" onClose={on.onLater} className="max-w-5xl">
      <p className="mb-4">
        You typed it in this browser, in a tab that closed before it was saved.{" "}
        {mayRestore
          ? "Restoring it merges it with the current text and makes these changes:"
          : "The article is in the bin: keep a copy, or restore the article first. These are the changes:"}
      </p>
      <Comparison parts={compareContents(standing, merge.content, names)} />
      {isThrowing ? (
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <p className="font-semibold">Discard it for good?</p>
          <Button look="strong" onClick={on.onThrowAway}>
            Discard
          </Button>
          <Button onClick={() => setThrowing(false)}>Keep it</Button>
        </div>
      ) : (
        <div className="mt-5 flex flex-wrap gap-3">
          {mayRestore && (
            <Button look="strong" onClick={on.onRestore}>
              Restore
            </Button>
          )}
          <Button look={mayRestore ? undefined : "strong"} onClick={on.onSetAside}>
            Keep a copy
          </Button>
          <Button onClick={() => setThrowing(true)}>Discard …</Button>
          <Button look="plain" onClick={on.onLater}>
            Decide later
          </Button>
        </div>
      )}
      <p className="mt-3 text-sm text-ink-soft">
        A copy stays beside the article in this browser, for you to copy from.
      </p>
    </Dialog>
  );
}
