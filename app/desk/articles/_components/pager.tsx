// The way through a list of several pages.
import Link from "next/link";
import type { Stage } from "@/lib/articles/workflow";

type Props = { words: string; stage: Stage | null; page: number; pages: number };

export function Pager({ words, stage, page, pages }: Props) {
  if (pages <= 1) return null;
  const address = (to: number) =>
    `/desk/articles?${new URLSearchParams({ words, stage: stage ?? "", page: String(to) })}`;
  return (
    <nav aria-label="Pages" className="flex items-baseline gap-6 pt-4 text-[0.9375rem]">
      {page > 1 && (
        <Link href={address(page - 1)} className="text-link">
          Newer
        </Link>
      )}
      <span className="text-ink-soft">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <Link href={address(page + 1)} className="text-link">
          Older
        </Link>
      )}
    </nav>
  );
}
