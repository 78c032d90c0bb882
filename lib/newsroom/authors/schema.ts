import { z } from "zod";
import { emailAddress } from "@/lib/newsroom/users/schema";
import { recordId, recordName, textUpTo } from "@/lib/base/text-input";

export const longestAuthorName = 200;
export const longestBiography = 2_000;

const name = recordName("An author's name", longestAuthorName, "Give the author's name.");

export const newAuthor = z.strictObject({
  name,
  /** This is somebody else than the author with nearly the same name. */
  isAnother: z.boolean().optional(),
});

const namedAuthor = z.object({ id: z.string(), name: z.string() });
export type NamedAuthor = z.infer<typeof namedAuthor>;

/** The answer: the author who was added or had the name; or the known ones whom it may be, and nobody was added. */
export const addedAuthor = z.union([namedAuthor, z.object({ alike: z.array(namedAuthor) })]);
export type AddedAuthor = z.infer<typeof addedAuthor>;

const emptyIsNull = z
  .string()
  .trim()
  .transform((text) => text || null);

/** An empty field is stored as null. */
export const profile = z.strictObject({
  name,
  contactEmail: emptyIsNull.pipe(emailAddress.nullable()),
  biography: textUpTo("A biography", longestBiography),
  isTeam: z.stringbool({ error: "Say whether it is a person or a team." }),
  pictureId: emptyIsNull.pipe(recordId("A picture").nullable()),
  userId: emptyIsNull.pipe(recordId("A user").nullable()),
});
export type Profile = z.infer<typeof profile>;

export const merger = z.strictObject({
  stayId: recordId("The author who stays"),
  goId: recordId("The author who is merged"),
});
