// The address holds the whole preview, so that nothing is stored and a colleague can open the link.
import { arrangement, type Arrangement } from "@/lib/content/fronts/arrangement";

const page = "/desk/front/preview";

/** A number is that of a scheduled arrangement. */
export function frontPreviewAddress(of: Arrangement | number): string {
  const query = typeof of === "number" ? ["number", String(of)] : ["content", JSON.stringify(of)];
  return `${page}?${new URLSearchParams([query])}`;
}

/** Null if the query has none. */
export function readPreviewed(content: unknown): Arrangement | null {
  if (typeof content !== "string") return null;
  try {
    return arrangement.safeParse(JSON.parse(content)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
