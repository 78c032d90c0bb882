// Single sign-on: next-auth itself with the desk's settings, and a real identity provider (oidc-provider) that this test starts.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { decodeJwt, SignJWT, UnsecuredJWT } from "jose";
import NextAuth, { getServerSession } from "next-auth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import {
  confirmationCookie,
  readConfirmation,
  type Confirmation,
} from "@/lib/newsroom/single-sign-on/confirmation";
import { endByLogoutToken } from "@/lib/newsroom/single-sign-on/logout";
import {
  findSignOutAddress,
  readSignedOut,
  signedOutCookie,
} from "@/lib/newsroom/single-sign-on/sign-out";
import { seal, unseal } from "@/lib/newsroom/single-sign-on/sealed";
import { askedEvery, standsThere, trustedFor } from "@/lib/newsroom/single-sign-on/standing";
import {
  clientId,
  clientSecret,
  startIdentityProvider,
  type IdentityProvider,
} from "@/lib/testing/identity-provider";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import { authOptions, sessionClaims } from "@/lib/web/auth/options";
import { attemptSso } from "@/lib/web/auth/sso-provider";
import { hearLog } from "@/lib/testing/log";
import { hashPassword } from "@/lib/newsroom/users/password";
import { enterByPasskey } from "@/lib/newsroom/users/second-factor/second-step";
import { checkSignIn } from "@/lib/newsroom/users/sign-in";
import { newBrowser } from "@/lib/testing/browsers";

const site = createServer();
site.listen(0, "127.0.0.1");
await once(site, "listening");
const siteUrl = addressOf(site);
const provider: IdentityProvider = await startIdentityProvider(`${siteUrl}/api/auth/callback/sso`);
Object.assign(process.env, {
  ...{ SITE_URL: siteUrl, NEXTAUTH_URL: siteUrl, NEXTAUTH_SECRET: "a secret" },
  ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
  OIDC_ROLES: "reporters=reporter, desk=editor, chiefs=administrator",
  ...{ OIDC_CREATE_USERS: "on", STET_SECRET: "a secret of thirty-two letters ..." },
});
useThrowAwayNewsroom();

beforeAll(() => void site.on("request", (asked, answer) => void reply(asked, answer)));
afterAll(async () => {
  site.close();
  await provider.stop();
});

let heard: unknown[] = [];
beforeEach(() => {
  provider.people.clear();
  provider.people.set("ann", {
    ...{ sub: "ann", email: "Ann@example.org", email_verified: true, name: "Ann Poe" },
    groups: ["reporters", "canteen"],
  });
  Object.assign(provider, { next: "ann", forge: null, isDown: false, tokenRequests: 0 });
  heard = hearLog();
});
afterEach(() => setClock());

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Outcome = Awaited<ReturnType<typeof attemptSso>>["outcome"];
let outcome: Outcome = null;
let confirmation: Confirmation | null = null;

/** As a request of Next's older router, which next-auth answers without Next. */
async function reply(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(incoming.url ?? "/", siteUrl);
  const asked = Object.assign(incoming, {
    query: { ...Object.fromEntries(searchParams), nextauth: pathname.slice(10).split("/") },
    cookies: cookiesIn(incoming.headers.cookie),
    body: Object.fromEntries(new URLSearchParams(await text(incoming))),
  });
  const answering = Object.assign(response, {
    status: (code: number) => Object.assign(answering, { statusCode: code }),
    send: (body: unknown) => void response.end(JSON.stringify(body)),
    json: (body: unknown) => void response.end(JSON.stringify(body)),
  });
  if (pathname === "/who") {
    const session: unknown = await getServerSession(
      asked as never,
      answering as never,
      authOptions(),
    );
    return void response.end(JSON.stringify(sessionClaims.safeParse(session).data ?? null));
  }
  const browser = { device: "Chrome", network: "192.0.2.1" };
  ({ outcome } = await attemptSso({ browser, confirmation }, async () => {
    await NextAuth(asked as never, answering as never, authOptions());
  }));
}

function cookiesIn(header = ""): Record<string, string> {
  return Object.fromEntries(
    header.split("; ").flatMap((one) => {
      const at = one.indexOf("=");
      return at < 1 ? [] : [[one.slice(0, at), decodeURIComponent(one.slice(at + 1))]];
    }),
  );
}

/** A browser: cookies by host, and redirects that it follows. */
class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();

  async ask(address: string, form?: Record<string, string>): Promise<Response> {
    const { host } = new URL(address);
    const own = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, own);
    const answer = await fetch(address, {
      redirect: "manual",
      headers: { Cookie: [...own].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") own.delete(name);
      else own.set(name, value);
    }
    return answer;
  }

  /** The address that the provider leads back to, not asked yet. */
  async goThere(query = ""): Promise<string> {
    const { csrfToken } = (await (await this.ask(`${siteUrl}/api/auth/csrf`)).json()) as {
      csrfToken: string;
    };
    const form = { csrfToken, callbackUrl: "/desk", json: "true" };
    const { url } = (await (
      await this.ask(`${siteUrl}/api/auth/signin/sso${query}`, form)
    ).json()) as {
      url: string;
    };
    let address = url;
    while (!address.startsWith(`${siteUrl}/api/auth/callback`)) {
      const answer = await this.ask(address);
      const next = answer.headers.get("location");
      if (next === null)
        throw new Error(`${address} answered ${answer.status} ${await answer.text()}`);
      address = new URL(next, address).href;
    }
    return address;
  }

  async signIn(change: (address: string) => string = (address) => address, query = "") {
    outcome = null;
    const answer = await this.ask(change(await this.goThere(query)));
    const who = await (await this.ask(`${siteUrl}/who`)).json();
    return { status: answer.status, outcome, who: who as { sessionId: string } | null };
  }
}

const signIn = (change?: (address: string) => string) => new Visitor().signIn(change);
const users = () => db().user.findMany({ orderBy: { email: "asc" } });
const actions = async () =>
  (await db().auditEntry.findMany({ orderBy: [{ at: "asc" }, { id: "asc" }] })).map(
    ({ action }) => action,
  );

const signed = (claims: object) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "RS256", kid: provider.keyId })
    .sign(provider.privateKey);

describe("the first sign-in", () => {
  test("makes a user in the role of their groups, with a session", async () => {
    const { who } = await signIn();
    expect(await users()).toMatchObject([
      { email: "ann@example.org", name: "Ann Poe", role: "reporter", ssoSubject: "ann" },
    ]);
    expect(await db().session.count({ where: { id: who?.sessionId ?? "" } })).toBe(1);
    expect(await actions()).toEqual(["ssoUserMade", "signedIn"]);
    // The same person is the same user from then on, also under another address.
    provider.people.set("ann", {
      ...provider.people.get("ann"),
      sub: "ann",
      email: "poe@example.org",
    });
    await signIn();
    expect(await users()).toHaveLength(1);
  });

  test("is the user with the same verified address, once, and the audit log says so", async () => {
    const { id } = await addUser("reporter", "ann");
    expect((await signIn()).outcome).toMatchObject({ user: { id } });
    expect(await actions()).toEqual(["ssoJoined", "signedIn"]);
    // Somebody else with the address is not that user.
    provider.people.set("eve", { ...provider.people.get("ann"), sub: "eve" });
    provider.next = "eve";
    expect((await signIn()).outcome).toEqual({ refusal: "other-user" });
    expect(await users()).toHaveLength(1);
  });

  test.each([false, undefined])(
    "is nobody with an address that is not verified: %s",
    async (verified) => {
      await addUser("administrator", "ann");
      const person = { sub: "ann", email: "ann@example.org", groups: ["reporters"] };
      provider.people.set(
        "ann",
        verified === undefined ? person : { ...person, email_verified: verified },
      );
      expect(await signIn()).toMatchObject({ outcome: { refusal: "not-verified" }, who: null });
      expect(await users()).toMatchObject([{ ssoSubject: null }]);
      expect(await db().session.count()).toBe(0);
    },
  );

  test("is refused without a group that has a role, and to a disabled user", async () => {
    provider.people.set("ann", { ...provider.people.get("ann"), sub: "ann", groups: ["canteen"] });
    expect(await signIn()).toMatchObject({ outcome: { refusal: "no-role" }, who: null });
    expect(await users()).toEqual([]);
    provider.people.set("ann", { ...provider.people.get("ann"), sub: "ann", groups: ["desk"] });
    await signIn();
    await db().user.updateMany({ data: { isDisabled: true } });
    expect(await signIn()).toMatchObject({ outcome: { refusal: "disabled" }, who: null });
  });

  test("makes no user where the settings say so", async () => {
    const { sso } = env();
    vi.spyOn(env(), "sso", "get").mockReturnValue(sso && { ...sso, createsUsers: false });
    expect(await signIn()).toMatchObject({ outcome: { refusal: "no-user" }, who: null });
    vi.restoreAllMocks();
  });
});

test("a right password is refused, and not looked at, where the settings allow none", async () => {
  const email = "bo@example.org";
  const passwordHash = await hashPassword("grey herons at the quay");
  await db().user.create({ data: { email, name: "Bo", role: "editor", passwordHash } });
  const attempt = () => checkSignIn(email, "grey herons at the quay", newBrowser());
  expect(await attempt()).not.toBeNull();
  vi.spyOn(env(), "hasPasswords", "get").mockReturnValue(false);
  await expect(attempt()).rejects.toThrow("Nobody signs in with a password here.");
  const passkey = { answer: "{}", cookie: undefined };
  await expect(enterByPasskey(passkey, newBrowser())).rejects.toThrow(
    "Nobody signs in with a passkey here.",
  );
  expect(await db().session.count()).toBe(1);
  vi.restoreAllMocks();
});

describe("the groups", () => {
  const inGroups = (...groups: string[]) =>
    provider.people.set("ann", { ...provider.people.get("ann"), sub: "ann", groups });

  test("change the role at the next sign-in, and the highest wins", async () => {
    await addUser("administrator", "chief");
    await signIn();
    inGroups("reporters", "chiefs", "desk");
    await signIn();
    expect(await db().user.findFirst({ where: { ssoSubject: "ann" } })).toMatchObject({
      role: "administrator",
    });
    inGroups("desk");
    await signIn();
    expect(await db().user.findFirst({ where: { ssoSubject: "ann" } })).toMatchObject({
      role: "editor",
    });
    expect((await actions()).filter((one) => one === "roleChanged")).toHaveLength(2);
  });

  test("leave the last administrator their role", async () => {
    inGroups("chiefs");
    await signIn();
    inGroups("reporters");
    expect((await signIn()).who).not.toBeNull();
    expect(await users()).toMatchObject([{ role: "administrator" }]);
    expect(await actions()).toContain("roleKept");
  });
});

describe("what is wrong ends without a session, and in no error of the server", () => {
  test("somebody who presses Cancel there", async () => {
    provider.next = null;
    expect(await signIn()).toMatchObject({ status: 302, outcome: null, who: null });
  });

  test("another browser's way back, a wrong state, and no code", async () => {
    const address = await new Visitor().goThere();
    const answer = await new Visitor().ask(address);
    expect([answer.status, outcome]).toEqual([302, null]);
    expect(await signIn((back) => back.replace(/state=[^&]+/, "state=other"))).toMatchObject({
      ...{ status: 302, outcome: null, who: null },
    });
    expect((await signIn((back) => back.replace(/code=[^&]+/, "code=other"))).who).toBeNull();
  });

  const minutes = (count: number) => Math.floor(Date.now() / 1000) + count * 60;

  test.each<[string, (token: string) => string | Promise<string>]>([
    ["another nonce", (token) => signed({ ...decodeJwt(token), nonce: "other" })],
    ["another audience", (token) => signed({ ...decodeJwt(token), aud: "elsewhere" })],
    ["another issuer", (token) => signed({ ...decodeJwt(token), iss: "https://else.example" })],
    ["no signature", (token) => new UnsecuredJWT(decodeJwt(token)).encode()],
    ["a changed signature", (token) => `${token.slice(0, -8)}AAAAAAAA`],
    ["a time that is over", (token) => signed({ ...decodeJwt(token), exp: minutes(-2) })],
    ["a time to come", (token) => signed({ ...decodeJwt(token), nbf: minutes(5) })],
    ["no token", () => ""],
  ])("a token with %s", async (_, forge) => {
    provider.forge = forge;
    expect(await signIn()).toMatchObject({ status: 302, outcome: null, who: null });
    expect(await users()).toEqual([]);
    const logged = JSON.stringify(heard);
    expect(logged).toContain("A sign-in failed in next-auth.");
    expect(logged).not.toMatch(/eyJ|ann@|secret/i);
  });

  test("a clock that is a few seconds off is no error", async () => {
    provider.forge = (token) =>
      signed({ ...decodeJwt(token), iat: Math.floor(Date.now() / 1000) + 5 });
    expect((await signIn()).who).not.toBeNull();
  });
});

describe("a proof before changes that matter", () => {
  const administrator = async () => {
    provider.people.set("ann", { ...provider.people.get("ann"), sub: "ann", groups: ["chiefs"] });
    const visitor = new Visitor();
    const sessionId = (await visitor.signIn()).who?.sessionId ?? "";
    const confirmed = async () =>
      (await db().session.findUniqueOrThrow({ where: { id: sessionId } })).confirmedAt?.getTime() ??
      NaN;
    return { visitor, sessionId, confirmed };
  };
  const again = "?prompt=login&max_age=0";
  afterEach(() => void (confirmation = null));

  test("is a sign-in for which the provider asked who it is, and no other", async () => {
    const { visitor, confirmed } = await administrator();
    const asked = await confirmed();
    expect(Date.now() - asked).toBeLessThan(30_000);
    // The provider lets the browser in again without a question.
    setClock(new Date(Date.now() + 3_600_000));
    const { who } = await visitor.signIn();
    const session = await db().session.findUniqueOrThrow({ where: { id: who?.sessionId ?? "" } });
    expect(session.confirmedAt?.getTime()).toBe(asked);
  });

  test("is given by going there again, in the same session", async () => {
    const { visitor, sessionId, confirmed } = await administrator();
    const before = await db().ssoSession.findUniqueOrThrow({ where: { sessionId } });
    await db().session.updateMany({ data: { confirmedAt: new Date(0) } });
    confirmation = { sessionId, next: "/desk", since: new Date() };
    const interactions = provider.interactions;
    expect((await visitor.signIn(undefined, again)).who).toMatchObject({ sessionId });
    expect(provider.interactions).toBe(interactions + 1);
    expect(Date.now() - (await confirmed())).toBeLessThan(30_000);
    expect(await db().session.count()).toBe(1);
    const after = await db().ssoSession.findUniqueOrThrow({ where: { sessionId } });
    expect(after.refreshToken).not.toBe(before.refreshToken);
    // It goes on there, and by its new token.
    setClock(new Date(Date.now() + askedEvery));
    expect(await standsThere(sessionId)).toBe(true);
    expect(await db().ssoSession.findUniqueOrThrow({ where: { sessionId } })).toMatchObject({
      failingSince: null,
    });
  });

  test("is not given without a question there, by a provider that does not say, or by somebody else", async () => {
    const { visitor, sessionId, confirmed } = await administrator();
    await db().session.updateMany({ data: { confirmedAt: new Date(0) } });
    const since = new Date(Date.now() + 60_000);
    confirmation = { sessionId, next: "/desk", since };
    expect((await visitor.signIn()).outcome).toEqual({ refusal: "not-asked" });
    confirmation = { sessionId, next: "/desk", since: new Date() };
    provider.forge = (token) => signed({ ...decodeJwt(token), auth_time: undefined });
    expect((await visitor.signIn(undefined, again)).outcome).toEqual({ refusal: "not-asked" });
    provider.forge = null;
    provider.people.set("eve", { ...provider.people.get("ann"), sub: "eve" });
    provider.next = "eve";
    expect((await new Visitor().signIn(undefined, again)).outcome).toEqual({
      refusal: "other-person",
    });
    expect(await confirmed()).toBe(0);
    expect(await users()).toHaveLength(1);
  });

  test("is written for one session by the browser's signed cookie, for ten minutes", async () => {
    const { value } = confirmationCookie({ sessionId: "one", next: "/desk/users" });
    expect(readConfirmation(value)).toMatchObject({ sessionId: "one", next: "/desk/users" });
    expect(readConfirmation(value.replace(/^./, "x"))).toBeNull();
    setClock(new Date(Date.now() + 601_000));
    expect(readConfirmation(value)).toBeNull();
  });
});

describe("a session", () => {
  let sessionId = "";
  beforeEach(async () => {
    sessionId = (await signIn()).who?.sessionId ?? "";
    provider.tokenRequests = 0;
  });
  const later = (milliseconds: number) => setClock(new Date(Date.now() + milliseconds));

  test("is asked about at most every 45 seconds, by one of the requests, and goes on", async () => {
    expect(await standsThere(sessionId)).toBe(true);
    expect(provider.tokenRequests).toBe(0);
    for (const times of [1, 2, 3]) {
      later(times * askedEvery);
      const all = await Promise.all([1, 2, 3, 4].map(() => standsThere(sessionId)));
      expect(all).toEqual([true, true, true, true]);
      expect(provider.tokenRequests).toBe(times);
    }
  });

  test("that ended there ends here with the next question, less than a minute later", async () => {
    expect(askedEvery).toBeLessThan(55_000);
    provider.endAll();
    later(askedEvery);
    expect(await standsThere(sessionId)).toBe(false);
    expect(await db().session.count()).toBe(0);
    expect(await actions()).toContain("ssoEnded");
  });

  test("goes on for a quarter of an hour while the provider is silent, and no longer", async () => {
    provider.isDown = true;
    for (let minute = 1; minute * 60_000 < trustedFor; minute += 1) {
      later(minute * 60_000);
      expect(await standsThere(sessionId)).toBe(true);
    }
    later(trustedFor + 60_000);
    expect(await standsThere(sessionId)).toBe(false);
    expect(await db().session.count()).toBe(0);
  });

  test("counts from the beginning again once the provider answers", async () => {
    provider.isDown = true;
    later(askedEvery);
    await standsThere(sessionId);
    provider.isDown = false;
    later(trustedFor);
    expect(await standsThere(sessionId)).toBe(true);
    expect(await db().ssoSession.findFirst()).toMatchObject({ failingSince: null });
  });

  test("has its tokens encrypted", async () => {
    const row = await db().ssoSession.findFirstOrThrow();
    expect(unseal(row.refreshToken ?? "")).toMatch(/^[\w-]{20,}$/);
    expect(row.refreshToken).not.toContain(unseal(row.refreshToken ?? ""));
    expect(unseal(seal("a").replace(/.$/, "!"))).toBeNull();
    expect(unseal("")).toBeNull();
  });

  test("that is signed out here leads to the provider, by a token that names it, unless the provider is silent", async () => {
    const leads = async () => {
      const cookie = await signedOutCookie(sessionId);
      return cookie && readSignedOut(cookie.value);
    };
    const found = await leads();
    const address = new URL((found && (await findSignOutAddress(found))) ?? "nowhere:");
    expect(address.origin).toBe(provider.issuer);
    expect(address.searchParams.get("post_logout_redirect_uri")).toBe(`${siteUrl}/sign-in`);
    expect(decodeJwt(address.searchParams.get("id_token_hint") ?? "")).toMatchObject({
      sub: "ann",
    });
    provider.isDown = true;
    expect(await findSignOutAddress({ isReachable: false, idToken: "" })).toBeNull();
    expect(await leads()).toEqual({ isReachable: false, idToken: "" });
    await db().ssoSession.deleteMany();
    expect(await leads()).toBeNull();
  });

  const event = { "http://schemas.openid.net/event/backchannel-logout": {} };
  const logoutToken = (change: object = {}, alg = "RS256") =>
    new SignJWT({ sub: "ann", events: event, jti: "1", ...change })
      .setProtectedHeader({ alg, kid: provider.keyId, typ: "logout+jwt" })
      .setIssuer(provider.issuer)
      .setAudience(clientId)
      .setIssuedAt()
      .sign(provider.privateKey);

  test("ends at once when the provider itself says so, of that person alone", async () => {
    await endByLogoutToken(await logoutToken({ sub: "bo" }));
    expect(await db().session.count()).toBe(1);
    await endByLogoutToken(await logoutToken());
    expect(await db().session.count()).toBe(0);
    await endByLogoutToken(await logoutToken());
  });

  test("ends by the session that the provider names, or by the person if it named none before", async () => {
    await db().ssoSession.updateMany({ data: { providerId: "this" } });
    await endByLogoutToken(await logoutToken({ sid: "another" }));
    expect(await db().session.count()).toBe(1);
    await endByLogoutToken(await logoutToken({ sid: "this", sub: undefined }));
    expect(await db().session.count()).toBe(0);
  });

  test("ends though the provider named no session at the sign-in", async () => {
    await db().ssoSession.updateMany({ data: { providerId: null } });
    await endByLogoutToken(await logoutToken({ sid: "this", sub: undefined }));
    expect(await db().session.count()).toBe(1);
    await endByLogoutToken(await logoutToken({ sid: "this" }));
    expect(await db().session.count()).toBe(0);
  });

  test.each([
    ["without the event", () => logoutToken({ events: {} })],
    ["with a nonce, as a token of a sign-in", () => logoutToken({ nonce: "n" })],
    ["of nobody", () => logoutToken({ sub: undefined })],
    ["without a signature", async () => new UnsecuredJWT({ sub: "ann", events: event }).encode()],
    ["that is none", async () => "none"],
  ])("stays with a logout token %s", async (_, make) => {
    await expect(endByLogoutToken(await make())).rejects.toThrow("That is no logout token");
    expect(await db().session.count()).toBe(1);
  });
});
