import { z } from "zod";
import { recordName } from "@/lib/base/text-input";
import { leastPasswordLength } from "@/lib/content/users/password-length";
import { Role } from "@/prisma/generated/enums";

export const password = z
  .string()
  .min(leastPasswordLength, {
    error: `A password has at least ${leastPasswordLength} characters.`,
  })
  .max(200, { error: "A password has 200 characters at most." });

export const userName = recordName("A name", 120, "Give a name.");

export const userRole = z.enum(Role, { error: "Choose a role." });

/** In lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(320, { error: "An e-mail address has 320 characters at most." })
  .pipe(z.email({ error: "Give an e-mail address, such as name@example.org." }));

export const newUser = z.strictObject({ name: userName, email: emailAddress, password });
export type NewUser = z.infer<typeof newUser>;

export const invitation = z.strictObject({ name: userName, email: emailAddress, role: userRole });

export const emailChange = z.strictObject({ email: emailAddress, current: z.string().max(1_000) });

export const passwordChange = z.strictObject({ current: z.string().max(1_000), password });
