// What the library is kept to and sorted by, in words.
import type { OrderName } from "@/lib/desk/pictures/library-address";
import type { Condition } from "@/lib/desk/pictures/library-sql";
import { endsSoon } from "@/lib/content/media/rights";

export const conditionWords: Record<Condition, string> = {
  awaiting: "Awaiting their file",
  noAltText: "Without alternative text",
  rightsEnding: `Rights end within ${endsSoon} days`,
  rightsEnded: "Rights have ended",
  unused: "Not in use",
  bin: "In the bin",
};

export const orderWords: Record<OrderName, string> = {
  "last-added": "Last added first",
  "first-added": "First added first",
  "last-changed": "Last changed first",
  "next-ending": "Rights that end next first",
};
