// The settings of single sign-on by OpenID Connect. docs/single-sign-on.md says them for people.
import { z } from "zod";
import { InvalidInputError } from "@/lib/base/errors";
import { isLocal } from "@/lib/base/local-address";
import { onOrOff } from "@/lib/base/setting-kinds";

const roles = ["reporter", "editor", "administrator"] as const;
export type SsoRole = (typeof roles)[number];

export type SsoSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button calls the provider. */
  name: string;
  scopes: string;
  groupsClaim: string;
  /** By group. */
  roles: ReadonlyMap<string, SsoRole>;
  /** A user is made at the first sign-in of somebody who has none. */
  createsUsers: boolean;
};

export const ssoShape = {
  OIDC_ISSUER: z
    .string()
    .optional()
    .refine((url) => url === undefined || isIssuer(url), {
      error:
        "OIDC_ISSUER must be the identity provider's address, such as https://login.example.org/realms/news. Only a provider on this machine may be at http://.",
    }),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z
    .string()
    .trim()
    .max(40, { error: "OIDC_NAME must have 40 characters at most." })
    .default("single sign-on"),
  OIDC_SCOPES: z
    .string()
    .default("openid email profile")
    .refine((text) => text.split(" ").includes("openid"), {
      error: "OIDC_SCOPES must have openid among its words, such as openid email profile.",
    }),
  OIDC_GROUPS_CLAIM: z.string().min(1).default("groups"),
  OIDC_ROLES: z
    .string()
    .default("")
    .refine((text) => rolesIn(text) !== null, {
      error:
        "OIDC_ROLES must say a role for each group, such as news-desk=editor,reporters=reporter. The roles are reporter, editor and administrator.",
    }),
  OIDC_CREATE_USERS: onOrOff("OIDC_CREATE_USERS", "off"),
  PASSWORDS: onOrOff("PASSWORDS", "on"),
};

type Given = z.infer<z.ZodObject<typeof ssoShape>>;

/** Null without an issuer. @throws InvalidInputError if a setting is missing */
export function ssoOf(settings: Given): SsoSettings | null {
  const sso = found(settings);
  if (typeof sso === "string") throw new InvalidInputError(sso);
  return sso;
}

/** A sentence for what is missing. */
function found(settings: Given): SsoSettings | null | string {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PASSWORDS } = settings;
  const { OIDC_CLIENT_SECRET: clientSecret, OIDC_ROLES } = settings;
  if (issuer === undefined) {
    if (!PASSWORDS) return "PASSWORDS=off needs OIDC_ISSUER: else nobody could sign in.";
    return clientId || clientSecret
      ? "OIDC_CLIENT_ID and OIDC_CLIENT_SECRET need OIDC_ISSUER."
      : null;
  }
  if (!clientId) return "OIDC_ISSUER needs OIDC_CLIENT_ID, Stet's name at the identity provider.";
  if (!clientSecret)
    return "OIDC_ISSUER needs OIDC_CLIENT_SECRET, which the provider gives with the name.";
  const byGroup = rolesIn(OIDC_ROLES);
  if (byGroup === null || byGroup.size === 0) {
    return "OIDC_ISSUER needs OIDC_ROLES: without a group that has a role, nobody could sign in.";
  }
  return {
    ...{ issuer, clientId, clientSecret, roles: byGroup },
    name: settings.OIDC_NAME,
    scopes: settings.OIDC_SCOPES,
    groupsClaim: settings.OIDC_GROUPS_CLAIM,
    createsUsers: settings.OIDC_CREATE_USERS,
  };
}

function rolesIn(text: string): Map<string, SsoRole> | null {
  const pairs = text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const byGroup = new Map<string, SsoRole>();
  for (const pair of pairs) {
    // A group's name may have an equals sign, as in a directory's names; a role has none.
    const at = pair.lastIndexOf("=");
    const role = roles.find((one) => one === pair.slice(at + 1).trim());
    const group = pair.slice(0, at).trim();
    if (at < 1 || role === undefined || group === "" || byGroup.has(group)) return null;
    byGroup.set(group, role);
  }
  return byGroup;
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash } = new URL(text);
  if (search !== "" || hash !== "") return false;
  return protocol === "https:" || (protocol === "http:" && isLocal(text));
}
