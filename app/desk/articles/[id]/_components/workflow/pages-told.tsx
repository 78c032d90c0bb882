// How many pages a step takes the article from. They are counted while the dialog is open.
import { useEffect } from "react";
import type { Looked } from "@/app/desk/articles/[id]/_components/live/use-live-pages";

export function PagesTold({ found, isLooking, isFailed, look }: Looked) {
  const isUnknown = found === null && !isLooking && !isFailed;

  useEffect(() => {
    if (isUnknown) look();
  }, [isUnknown, look]);

  const pages = found?.pages ?? [];
  return (
    <div className="text-sm">
      <p role="status">
        {found === null && !isFailed && "Counting the pages that change …"}
        {pages.length > 0 && pagesWords(pages.length)}
        {isFailed && "The pages that change could not be counted just now."}
      </p>
      {pages.length > 0 && (
        <details>
          <summary className="quiet-link min-h-6 cursor-pointer">Which pages</summary>
          <ul aria-label="Pages that change">
            {pages.map(({ address }) => (
              <li key={address} className="wrap-anywhere">
                {decodeURIComponent(address)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function pagesWords(count: number): string {
  return count === 1 ? "1 page changes for readers." : `${count} pages change for readers.`;
}
