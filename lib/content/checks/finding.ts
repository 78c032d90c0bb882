// What a check can find in an article: a sentence for the editor, how grave it is, and the place to mend it.
import { z } from "zod";
import { content } from "@/lib/content/articles/schema";

/** Blocking: the article is not published before it is mended. Advice: the editor decides. */
export const levels = ["blocking", "advice"] as const;
export type Level = (typeof levels)[number];

/** What of a picture. */
const part = z.enum(["file", "credit", "altText", "rights"]).optional();

/** Where to mend it: in a field of the article (`body`: the story as a whole), in a block of the story, beside the copy it came from, or among the notes. */
const place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("field"), field: content.keyof(), part }),
  z.strictObject({ kind: z.literal("block"), id: z.string(), part }),
  z.strictObject({ kind: z.literal("wireCopy"), part }),
  z.strictObject({ kind: z.literal("notes"), part }),
]);
export type Place = z.infer<typeof place>;

export const finding = z.strictObject({
  /** The rule's id. */
  rule: z.string(),
  level: z.enum(levels),
  /** A sentence for the editor, which says what to do. */
  words: z.string(),
  place,
});
export type Finding = z.infer<typeof finding>;

/** An answer that brings findings. */
export const withFindings = z.object({ findings: z.array(finding) });

/** The findings that an answer of the server brings; null if it brings none. */
export function readFindings(answer: unknown): readonly Finding[] | null {
  return withFindings.safeParse(answer).data?.findings ?? null;
}

export function isBlocking({ level }: Finding): boolean {
  return level === "blocking";
}

export function countsOf(findings: readonly Finding[]): string {
  const toMend = findings.filter(isBlocking).length;
  const advised = findings.length - toMend;
  if (findings.length === 0) return "No problems found.";
  const things = `${toMend} ${toMend === 1 ? "problem" : "problems"} to fix before publishing`;
  const suggestions = `${advised} ${advised === 1 ? "suggestion" : "suggestions"}`;
  const parts = [toMend === 0 ? "Nothing to fix" : things, ...(advised === 0 ? [] : [suggestions])];
  return `${parts.join(", ")}.`;
}
