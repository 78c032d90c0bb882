// Each address was fetched, and is the newest or is not.
import type { Looked } from "@/app/desk/articles/[id]/_components/live/use-live-pages";
import { livePagesWords, type LivePage } from "@/lib/web/pages/live-pages-shape";

export function LivePagesPanel({ found, isLooking, isFailed, look }: Looked) {
  const pages = found?.pages ?? [];
  const amiss = pages.filter(({ problem }) => problem !== null);
  return (
    <section aria-labelledby="live-pages" className="space-y-3">
      <div className="flex items-baseline justify-between gap-3 border-b border-rule pb-1">
        <h2 id="live-pages" className="text-base font-semibold">
          For readers
        </h2>
        <button type="button" onClick={look} className="quiet-link min-h-6 text-sm">
          {found === null ? "Check it’s live" : "Check it’s live again"}
        </button>
      </div>
      <p role="status" className="text-sm">
        {isLooking && found === null && "Checking the live pages …"}
        {found !== null && livePagesWords(found)}
        {isFailed && " The live pages could not be checked just now."}
      </p>
      {amiss.length > 0 && <PageList name="Problems" pages={amiss} />}
      {pages.length > 0 && (
        <details className="text-sm">
          <summary className="quiet-link min-h-6 cursor-pointer">All pages</summary>
          <PageList name="All pages" pages={pages} />
        </details>
      )}
    </section>
  );
}

function PageList({ name, pages }: { name: string; pages: readonly LivePage[] }) {
  return (
    <ul aria-label={name} className="mt-2 space-y-1 text-sm">
      {pages.map(({ address, problem }) => (
        <li key={address} className="break-words">
          <a href={address} target="_blank" className="text-link">
            {decodeURIComponent(address)}
          </a>
          {problem !== null && <span className="block text-accent">{problem}</span>}
        </li>
      ))}
    </ul>
  );
}
