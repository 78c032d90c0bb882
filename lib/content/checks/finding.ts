// A check's finding: a sentence for the editor, its level, and the place to correct.
import { z } from "zod";
import { content } from "@/lib/content/articles/schema";

/** Blocking: it must be corrected before publishing. Advice: the editor decides. */
export const levels = ["blocking", "advice"] as const;
export type Level = (typeof levels)[number];

const part = z.enum(["file", "credit", "altText", "rights", "captions"]).optional();

/** A field (`body`: the whole story), a block, the wire copy or the notes. */
const place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("field"), field: content.keyof(), part }),
  z.strictObject({ kind: z.literal("block"), id: z.string(), part }),
  z.strictObject({ kind: z.literal("wireCopy"), part }),
  z.strictObject({ kind: z.literal("notes"), part }),
]);
export type Place = z.infer<typeof place>;

export const finding = z.strictObject({
  rule: z.string(),
  level: z.enum(levels),
  /** Says what to do. */
  words: z.string(),
  place,
});
export type Finding = z.infer<typeof finding>;

export const withFindings = z.object({ findings: z.array(finding) });

/** Null without any. */
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
