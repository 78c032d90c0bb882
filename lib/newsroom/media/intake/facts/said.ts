// What one kind of metadata says, as it says it: not cleaned yet.
import type { FactName } from "@/lib/content/media/facts";

export type Said = Partial<Record<FactName, string>> & {
  /** Whether it has a text that makes sense in no encoding, and is left blank for that. */
  hasUnreadText?: boolean;
};

/** What stands between the parts where a record has one field for several. */
export function joined(parts: (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim())
    .filter((part) => part)
    .join(", ");
}
