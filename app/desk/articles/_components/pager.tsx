// The way through a list of several pages.
import Link from "next/link";
import { listAddress, type Chosen } from "@/app/desk/articles/_components/list-address";

type Props = Chosen & { pages: number };

export function Pager({ words, stage, page, pages }: Props) {
  if (pages <= 1) return null;
  const address = (to: number) => listAddress({ words, stage, page: to });
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
