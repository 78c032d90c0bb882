// What is asked of a section.
import { z } from "zod";
import { recordName } from "@/lib/base/text-input";

/** What readers see in the navigation. */
export const sectionName = recordName("A section's name", 60, "Give the section's name.");

export const directions = ["up", "down"] as const;
export type Direction = (typeof directions)[number];

/** A step of one section in the order of all. */
export const sectionMove = z.object({ direction: z.enum(directions), id: z.string().min(1) });
