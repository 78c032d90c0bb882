// What an article holds at one moment, as it comes in from the desk, from import and from the seed.
import { z } from "zod";
import { body } from "@/lib/content/body/body";
import { pictureUse } from "@/lib/content/blocks/picture";
import { longestSlug } from "@/lib/content/articles/headline";
import { lengthProblem, textLength } from "@/lib/content/body/lengths";
import { recordId, textUpTo } from "@/lib/base/text-input";

/** The last part of an article's address: small letters and digits of any script, joined by single hyphens. Unicode NFC. */
export const slug = z
  .string()
  .trim()
  .normalize("NFC")
  .max(longestSlug, { error: `A slug has ${longestSlug} characters at most.` })
  .regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u, {
    error: "A slug has only lower-case letters, digits and single hyphens.",
  });

export const byline = z.strictObject({
  authorId: recordId("A byline's author"),
  place: textUpTo("A place", 200),
});

/** Topics of one article: who is about everything is about nothing. */
export const mostTopics = 10;

export const content = z.strictObject({
  /** May be empty in a draft: publishing asks for one. */
  headline: textUpTo("A headline", 500),
  slug,
  standfirst: textUpTo("A standfirst", 2_000),
  dateline: textUpTo("A dateline", 200),
  sectionId: recordId("A section").nullable(),
  topicIds: z
    .array(recordId("A topic"), { error: "This page is out of date: reload it." })
    .max(mostTopics, { error: `An article has ${mostTopics} topics at most.` })
    .refine((ids) => new Set(ids).size === ids.length, { error: "A topic is named twice." }),
  bylines: z
    .array(byline)
    .max(50, { error: "An article has 50 bylines at most." })
    .refine((bylines) => new Set(bylines.map((one) => one.authorId)).size === bylines.length, {
      error: "An author is named twice in the byline.",
    }),
  leadPicture: pictureUse.nullable(),
  // What was kept when there were no such limits stays readable: they hold for what comes in.
  body: body.check(({ value, issues }) => {
    const message = lengthProblem(value.map(textLength));
    if (message !== null) issues.push({ code: "custom", message, input: value });
  }),
});
export type Content = z.infer<typeof content>;
