import { useState } from "react";
import { problemsOf } from "@/lib/browser/desk-api/answer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { holdState, type ArticleState } from "@/lib/desk/articles/desk-shape";

type Props = {
  article: ArticleState;
  userId: string;
  mayLift: boolean;
  /** The checks look again. */
  onLifted: () => void;
};

export function WireCopy({ article, userId, mayLift, onLifted }: Props) {
  const { id, wireFile, wireStory, hold } = article;
  if (wireFile === null && hold === null) return null;
  return (
    <section aria-labelledby="wire-copy" data-place="wireCopy" className="space-y-3">
      <h2 id="wire-copy" className="border-b border-rule pb-1 text-base font-semibold">
        Wire copy
      </h2>
      {hold && (
        <HoldPart
          hold={hold}
          lift={mayLift ? () => liftHold(userId, id) : null}
          onLifted={onLifted}
        />
      )}
      {wireFile && (
        <p className="text-sm">
          Imported from{" "}
          <a href={`/api/desk/articles/${id}/wire-copy`} target="_blank" className="text-link">
            {wireFile}
          </a>
          {wireStory > 1 && `, story ${wireStory} of that file`}
        </p>
      )}
    </section>
  );
}

type HoldPartProps = {
  hold: NonNullable<ArticleState["hold"]>;
  /** Gives the sentences of a refusal; null without the right. */
  lift: (() => Promise<readonly string[]>) | null;
  onLifted: () => void;
};

function HoldPart({ hold, lift, onLifted }: HoldPartProps) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const [wasLifted, setLifted] = useState(false);
  const isLifted = hold.isLifted || wasLifted;
  const isOn = hold.isOn && !isLifted;

  async function confirm() {
    const said = (await lift?.()) ?? [];
    setProblems(said);
    setAsking(false);
    if (said.length > 0) return;
    setLifted(true);
    onLifted();
  }

  const name = hold.kind === "kill" ? "kill" : "embargo";
  return (
    <div className="space-y-2 text-[0.9375rem]">
      <p role="status" className={isOn ? "font-semibold text-accent" : "text-ink-soft"}>
        {isLifted ? `The ${name} was lifted.` : standing(hold)}
      </p>
      <blockquote dir="auto" className="border-l-2 border-rule pl-3 text-sm wrap-anywhere">
        {hold.words}
      </blockquote>
      {isOn && lift && !isAsking && (
        <button
          type="button"
          onClick={() => setAsking(true)}
          className="quiet-link min-h-6 text-sm"
        >
          Lift the {name} …
        </button>
      )}
      {isOn && lift && isAsking && (
        <p className="flex flex-wrap items-baseline gap-x-4 text-sm">
          <span>Readers may see it as soon as it is published. Lift the {name}?</span>
          <button type="button" autoFocus onClick={confirm} className="text-link min-h-6">
            Lift the {name}
          </button>
          <button type="button" onClick={() => setAsking(false)} className="quiet-link min-h-6">
            Cancel
          </button>
        </p>
      )}
      {problems.map((problem) => (
        <p key={problem} role="alert" className="text-sm text-accent">
          {problem}
        </p>
      ))}
    </div>
  );
}

/** Gives the sentences of a refusal. */
async function liftHold(userId: string, articleId: string): Promise<readonly string[]> {
  const path = `articles/${encodeURIComponent(articleId)}/hold/lift`;
  const answer = await askDesk({ path, userId, input: {}, answer: holdState });
  return answer.kind === "done" ? [] : problemsOf(answer, "The server cannot be reached.");
}

function standing({ kind, until, isOn }: NonNullable<ArticleState["hold"]>): string {
  if (kind === "kill") return "Killed: do not publish.";
  if (until === null) return "Under embargo: the end time could not be read.";
  return isOn ? `Under embargo until ${until}.` : `The embargo ended ${until}.`;
}
