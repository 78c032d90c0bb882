// What an article holds at one moment, as it comes in from the desk, from import and from the seed.
import { z } from "zod";
import { body, pictureUse } from "@/lib/articles/body";

/** The last part of an article's address: small letters and digits of any script, joined by single hyphens. */
export const slug = z
  .string()
  .trim()
  .max(120, { error: "A slug has 120 characters at most." })
  .regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u, {
    error: "A slug is made of small letters and digits, joined by single hyphens.",
  });

export const byline = z.strictObject({
  authorId: z.string().min(1),
  place: z.string().trim().max(200, { error: "A place has 200 characters at most." }),
});

export const content = z.strictObject({
  headline: z
    .string()
    .trim()
    .min(1, { error: "An article needs a headline." })
    .max(500, { error: "A headline has 500 characters at most." }),
  slug,
  standfirst: z.string().trim().max(2_000, { error: "A standfirst has 2,000 characters at most." }),
  dateline: z.string().trim().max(200, { error: "A dateline has 200 characters at most." }),
  sectionId: z.string().min(1).nullable(),
  bylines: z
    .array(byline)
    .max(50, { error: "An article has 50 bylines at most." })
    .refine((bylines) => new Set(bylines.map((one) => one.authorId)).size === bylines.length, {
      error: "An author is named twice in the byline.",
    }),
  leadPicture: pictureUse.nullable(),
  body,
});
export type Content = z.infer<typeof content>;
