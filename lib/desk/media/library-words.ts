import type { PictureOrderName } from "@/lib/desk/media/library-address";
import type { Condition } from "@/lib/desk/media/library-sql";
import { endsSoon } from "@/lib/content/media/rights";

export const conditionWords: Record<Condition, string> = {
  awaiting: "Without a file",
  noAltText: "Without alternative text",
  rightsEnding: `Rights end within ${endsSoon} days`,
  rightsEnded: "Rights have ended",
  unused: "Not in use",
  bin: "In the bin",
};

export const orderWords: Record<PictureOrderName, string> = {
  "last-added": "Recently added first",
  "first-added": "Oldest added first",
  "last-changed": "Recently changed first",
  "next-ending": "Rights ending soonest first",
};
