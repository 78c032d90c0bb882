import type { ReactNode } from "react";
import type { Saving } from "@/app/desk/articles/[id]/_components/saving/use-saving";
import { stateWords } from "@/lib/browser/saving/sentences";

type Props = { saving: Saving; userName: string; onCopy: () => void };

export function StateLine({ saving: { engine, now }, userName, onCopy }: Props) {
  const { words, aside, isTrouble } = stateWords(now, userName);
  const { outcome, question } = now;
  const isStuck = outcome === "refused" || outcome === "gone" || outcome === "signed out";
  return (
    <div className="flex min-w-0 grow flex-wrap items-baseline gap-x-3 text-sm leading-snug">
      <p role="status" className={isTrouble ? "font-semibold text-accent" : "text-ink-soft"}>
        {words}
      </p>
      {/* Not spoken: it changes with every pause in typing. */}
      <span className="text-ink-soft">{aside}</span>
      {question && <Remedy onClick={() => engine.ask()}>Decide …</Remedy>}
      {outcome === "signed out" && <Remedy onClick={() => engine.ask()}>Sign in …</Remedy>}
      {isStuck && <Remedy onClick={onCopy}>Copy your text …</Remedy>}
    </div>
  );
}

function Remedy({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="text-link min-h-6 font-semibold" onClick={onClick}>
      {children}
    </button>
  );
}
