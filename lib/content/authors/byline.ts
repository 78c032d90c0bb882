// A name on a story, and what the named did for it.
import { z } from "zod";
import { recordId, textUpTo } from "@/lib/base/text-input";

/** In characters. */
export const longestPlace = 200;

/** What somebody did who is not a writer of the story, in the order in which readers are told. */
export const bylineRoles = ["photography", "additionalReporting"] as const;
export type BylineRole = (typeof bylineRoles)[number];

export const bylineRoleNames: Record<BylineRole, string> = {
  photography: "Photography",
  additionalReporting: "Additional reporting",
};

/** Without a role: a writer. */
export const byline = z.strictObject({
  authorId: recordId("A byline's author"),
  place: textUpTo("A place", longestPlace),
  role: z.enum(bylineRoles).optional(),
});
export type Byline = z.infer<typeof byline>;

type WithRole = { role?: BylineRole | undefined };

export function writersOf<One extends WithRole>(bylines: readonly One[]): One[] {
  return bylines.filter(({ role }) => role === undefined);
}

/** Those who did something else, by what they did; none of an empty role. */
export function contributorsOf<One extends WithRole>(
  bylines: readonly One[],
): { role: BylineRole; named: One[] }[] {
  return bylineRoles.flatMap((role) => {
    const named = bylines.filter((byline) => byline.role === role);
    return named.length === 0 ? [] : [{ role, named }];
  });
}
