// A cursor of a desk list as an address says it.
import type { PageCursor } from "@/lib/base/lists/page";
import type { RowCursor } from "@/lib/base/lists/list-sql";
import { cleanText } from "@/lib/base/text-input";

/** An id has no tilde; what it is sorted by may have. */
export function rowCursorText({ id, value }: RowCursor): string {
  return `${id}~${value instanceof Date ? value.getTime() : value}`;
}

/** Where a page begins, by what an address says; null if it says none, or none of that kind. */
export function readPageCursor(
  { after, before }: { after: string | null; before: string | null },
  kind: "time" | "text",
): PageCursor | null {
  const way = after === null ? "before" : "after";
  const text = after ?? before ?? "";
  const split = text.indexOf("~");
  const [id, value] = [text.slice(0, split), text.slice(split + 1)];
  if (split < 1) return null;
  if (kind === "text") return { way, place: { id, value: cleanText(value) } };
  return /^\d{1,14}$/.test(value) ? { way, place: { id, value: new Date(Number(value)) } } : null;
}
