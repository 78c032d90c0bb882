import type { PageCursor } from "@/lib/base/lists/page";
import type { RowCursor } from "@/lib/base/lists/list-sql";
import { cleanText } from "@/lib/base/text-input";

/** An id has no tilde; a sort value may have. */
export function rowCursorText({ id, value }: RowCursor): string {
  return `${id}~${value instanceof Date ? value.getTime() : value}`;
}

/** Null if the address has none, or none of that kind. */
export function readPageCursor(
  { after, before }: { after: string | null; before: string | null },
  kind: "time" | "text",
): PageCursor | null {
  const way = after === null ? "before" : "after";
  const text = after ?? before ?? "";
  const split = text.indexOf("~");
  const [id, value] = [text.slice(0, split), text.slice(split + 1)];
  if (split < 1) return null;
  if (kind === "text") return { way, cursor: { id, value: cleanText(value) } };
  return /^\d{1,14}$/.test(value) ? { way, cursor: { id, value: new Date(Number(value)) } } : null;
}
