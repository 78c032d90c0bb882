// The address of a preview says all that is previewed, so that nothing need be kept for it, and a colleague can be sent it.
import { arrangement, type Arrangement } from "@/lib/content/fronts/arrangement";

const page = "/desk/front/preview";

/** The preview of an arrangement that is worked on, or by its number of one that is on the schedule. */
export function frontPreviewAddress(of: Arrangement | number): string {
  const query = typeof of === "number" ? ["number", String(of)] : ["content", JSON.stringify(of)];
  return `${page}?${new URLSearchParams([query])}`;
}

/** The arrangement that an address's query says; null if it says none. */
export function readPreviewed(content: unknown): Arrangement | null {
  if (typeof content !== "string") return null;
  try {
    return arrangement.safeParse(JSON.parse(content)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
