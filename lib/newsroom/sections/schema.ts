import { z } from "zod";
import { recordName } from "@/lib/base/text-input";

/** In characters. */
export const longestSectionName = 60;
export const sectionName = recordName(
  "A section's name",
  longestSectionName,
  "Give the section's name.",
);

export const directions = ["up", "down"] as const;
export type Direction = (typeof directions)[number];

export const sectionMove = z.object({ direction: z.enum(directions), id: z.string().min(1) });
