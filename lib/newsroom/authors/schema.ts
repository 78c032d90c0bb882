// What is asked of an author's particulars.
import { z } from "zod";
import { emailAddress } from "@/lib/newsroom/users/schema";
import { recordId, recordName, textUpTo } from "@/lib/base/text-input";

const name = recordName("An author's name", 200, "Give the author's name.");

export const newAuthor = z.strictObject({
  name,
  /** It is somebody else than the author whose name is written nearly alike. */
  isAnother: z.boolean().optional(),
});

/** A form's empty field stands for none. */
const emptyIsNull = z
  .string()
  .trim()
  .transform((text) => text || null);

/** All that an author's page at the desk changes. What is empty is none. */
export const profile = z.strictObject({
  name,
  contactEmail: emptyIsNull.pipe(emailAddress.nullable()),
  biography: textUpTo("A biography", 2_000),
  isTeam: z.stringbool({ error: "Say whether it is a person or a team." }),
  pictureId: emptyIsNull.pipe(recordId("A picture").nullable()),
  userId: emptyIsNull.pipe(recordId("A user").nullable()),
});
export type Profile = z.infer<typeof profile>;

/** Which author is which when two turn out to be one. */
export const merger = z.strictObject({
  stayId: recordId("The author who stays"),
  goId: recordId("The author who is merged"),
});
