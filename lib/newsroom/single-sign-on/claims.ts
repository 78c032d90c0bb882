// What an identity provider says of somebody, as far as a newsroom needs it.
import { z } from "zod";
import type { SsoSettings } from "@/lib/base/sso-settings";
import { cleanText } from "@/lib/base/text-input";
import { emailAddress, longestUserName } from "@/lib/newsroom/users/schema";
import type { Role } from "@/prisma/generated/enums";

export type SsoClaims = {
  issuer: string;
  subject: string;
  /** The session there. */
  providerId: string | null;
  /** Null if there is none, or if it is no address. */
  email: string | null;
  isEmailVerified: boolean;
  name: string;
  groups: readonly string[];
  /** When the provider last asked who it is; null if it does not say. */
  authenticatedAt: Date | null;
};

const said = z.looseObject({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  sid: z.string().max(255).nullish(),
  email: z.string().nullish(),
  // Some providers write it as a text.
  email_verified: z.union([z.boolean(), z.literal("true"), z.literal("false")]).nullish(),
  name: z.string().nullish(),
  preferred_username: z.string().nullish(),
  auth_time: z.number().int().positive().nullish().catch(null),
});

const groupsSaid = z.union([z.array(z.string()), z.string().transform((one) => [one])]);

/** @throws ZodError for claims without issuer or subject */
export function claimsOf(claims: unknown, { groupsClaim }: SsoSettings): SsoClaims {
  const { iss, sub, sid, email, email_verified, auth_time: time, ...rest } = said.parse(claims);
  const address = emailAddress.safeParse(email ?? "").data ?? null;
  const name = cleanText(rest.name ?? rest.preferred_username ?? "").trim();
  return {
    ...{ issuer: iss, subject: sub, providerId: sid ?? null, email: address },
    isEmailVerified: email_verified === true || email_verified === "true",
    name: (name || address?.split("@")[0] || "Somebody").slice(0, longestUserName),
    groups: groupsSaid.safeParse(at(rest, groupsClaim)).data ?? [],
    authenticatedAt: time ? new Date(time * 1000) : null,
  };
}

/** A claim may be within another, as in "realm_access.roles"; a claim with just that name goes first. */
function at(claims: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => z.record(z.string(), z.unknown()).safeParse(value).data?.[key],
      claims,
    );
}

const byRank: readonly Role[] = ["administrator", "editor", "reporter"];

/** The highest role that a group gives; null without one. */
export function roleOf(groups: readonly string[], { roles }: SsoSettings): Role | null {
  const given = groups.map((group) => roles.get(group));
  return byRank.find((role) => given.includes(role)) ?? null;
}
