import { expect, test } from "vitest";
import { parseEnv } from "@/lib/base/env";

const right = {
  OIDC_ISSUER: "https://login.example.org/realms/news",
  OIDC_CLIENT_ID: "stet",
  OIDC_CLIENT_SECRET: "secret",
  OIDC_ROLES: "a=editor",
};

test("without settings nobody signs in by a provider, and passwords are on", () => {
  expect(parseEnv({})).toMatchObject({ sso: null, hasPasswords: true });
});

test("the settings are read, with what is usual for those that are not there", () => {
  const roles = "reporters = reporter,news=desk=editor,";
  const { sso, hasPasswords } = parseEnv({ ...right, OIDC_ROLES: roles, PASSWORDS: "off" });
  expect(hasPasswords).toBe(false);
  expect(sso).toEqual({
    issuer: right.OIDC_ISSUER,
    clientId: "stet",
    clientSecret: "secret",
    name: "single sign-on",
    scopes: "openid email profile",
    groupsClaim: "groups",
    roles: new Map([
      ["reporters", "reporter"],
      ["news=desk", "editor"],
    ]),
    createsUsers: false,
  });
});

test.each([
  [{ OIDC_ISSUER: "login.example.org" }, /^OIDC_ISSUER must be the identity provider's address/],
  [{ OIDC_ISSUER: "http://login.example.org" }, /Only a provider on this machine may be at http/],
  [{ OIDC_ISSUER: "https://login.example.org/?a=b" }, /^OIDC_ISSUER must be/],
  [{ OIDC_ISSUER: "" }, /^OIDC_CLIENT_ID and OIDC_CLIENT_SECRET need OIDC_ISSUER\.$/],
  [{ OIDC_CLIENT_ID: "" }, /^OIDC_ISSUER needs OIDC_CLIENT_ID/],
  [{ OIDC_CLIENT_SECRET: "" }, /^OIDC_ISSUER needs OIDC_CLIENT_SECRET/],
  [{ OIDC_ROLES: "" }, /^OIDC_ISSUER needs OIDC_ROLES/],
  [{ OIDC_ROLES: "reporters" }, /^OIDC_ROLES must say a role for each group/],
  [{ OIDC_ROLES: "reporters=boss" }, /^OIDC_ROLES must say/],
  [{ OIDC_ROLES: "=editor" }, /^OIDC_ROLES must say/],
  [{ OIDC_ROLES: "a=editor,a=reporter" }, /^OIDC_ROLES must say/],
  [{ OIDC_SCOPES: "email" }, /^OIDC_SCOPES must have openid/],
  [{ OIDC_CREATE_USERS: "yes" }, /^OIDC_CREATE_USERS must be on or off\.$/],
  [{ PASSWORDS: "no" }, /^PASSWORDS must be on or off\.$/],
  [
    { OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "", PASSWORDS: "off" },
    /^PASSWORDS=off needs OIDC_ISSUER/,
  ],
])("%j is refused in one sentence", (change, sentence) => {
  expect(() => parseEnv({ ...right, ...change })).toThrow(sentence);
});

test("a provider on this machine may be at http://", () => {
  const OIDC_ISSUER = "http://localhost:8080/realms/news";
  expect(parseEnv({ ...right, OIDC_ISSUER }).sso?.issuer).toBe(OIDC_ISSUER);
});
