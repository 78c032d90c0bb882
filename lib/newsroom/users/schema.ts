import { z } from "zod";
import { recordId, recordName } from "@/lib/base/text-input";
import { leastPasswordLength } from "@/lib/content/users/password-length";
import { Role, ScopeKind } from "@/prisma/generated/enums";
import type { Scope } from "@/lib/content/users/scope";

export const password = z
  .string()
  .min(leastPasswordLength, {
    error: `A password has at least ${leastPasswordLength} characters.`,
  })
  .max(200, { error: "A password has 200 characters at most." });

export const longestUserName = 120;
export const userName = recordName("A name", longestUserName, "Give a name.");

export const userRole = z.enum(Role, { error: "Choose a role." });

export const userScope = z
  .strictObject({
    kind: z.enum(ScopeKind, { error: "Choose which articles they work on." }),
    sectionIds: z.array(recordId("A section")).max(1_000),
  })
  .transform(({ kind, sectionIds }): Scope =>
    kind === "sections" ? { kind, sectionIds } : { kind },
  );

export const longestEmailAddress = 320;

/** In lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(longestEmailAddress, {
    error: `An e-mail address has ${longestEmailAddress} characters at most.`,
  })
  .pipe(z.email({ error: "Give an e-mail address, such as name@example.org." }));

/** Only compared: no stored password is longer. */
export const typedPassword = z.string().max(1_000);

export const newUser = z.strictObject({ name: userName, email: emailAddress, password });
export type NewUser = z.infer<typeof newUser>;

export const invitation = z.strictObject({ name: userName, email: emailAddress, role: userRole });

export const passwordChange = z.strictObject({ current: typedPassword, password });

export const mostGraceDays = 90;

export const secondFactorRule = z.strictObject({
  roles: z.array(userRole),
  graceDays: z.coerce
    .number({ error: "Give the days as a number." })
    .int({ error: "Give whole days." })
    .min(0, { error: "Give 0 days or more." })
    .max(mostGraceDays, { error: `Give ${mostGraceDays} days at most.` }),
});

/** Six digits, or a recovery code. Only compared. */
export const typedCode = z.string().max(100);
