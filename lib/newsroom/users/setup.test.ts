import { beforeEach, describe, expect, test } from "vitest";
import { verifyPassword } from "@/lib/newsroom/users/password";
import { db } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addSection, addUser, everyRow } from "@/lib/testing/records";
import {
  assertDemoPasswordsAllowed,
  createFirstAdministrator,
  createSetupLinkIfNoUser,
  hasDemoPasswords,
  isSetupTokenValid,
} from "@/lib/newsroom/users/setup";

useThrowAwayNewsroom();

describe("the demo's passwords", () => {
  const host = "127.0.0.1";
  beforeEach(async () => {
    const { id } = await addUser("editor");
    await db().user.update({ where: { id }, data: { hasDemoPassword: true } });
    await addUser("administrator");
  });

  test.each([
    "http://localhost:3000",
    "https://localhost",
    "http://LOCALHOST",
    "http://127.0.0.1:3000",
    "http://127.8.9.10",
    "http://[::1]:3000",
    "http://[0:0:0:0:0:0:0:1]",
    "http://foo.localhost",
  ])("are allowed at %s, which only this machine reaches", async (siteUrl) => {
    await expect(assertDemoPasswordsAllowed({ siteUrl, host })).resolves.toBeUndefined();
  });

  test.each([undefined, "0.0.0.0", "::", "192.168.1.5"])(
    "are refused where the server listens on %s, which others may reach",
    async (host) => {
      await expect(
        assertDemoPasswordsAllowed({ siteUrl: "http://localhost:3000", host }),
      ).rejects.toMatchObject({
        name: "InvalidInputError",
        message: expect.stringMatching(/^HOST is .*demo's passwords.*STET_DEMO=off/),
      });
    },
  );

  test.each([
    "https://news.example.org",
    "http://192.168.1.5:3000",
    "http://0.0.0.0:3000",
    "http://[::]",
    "http://[fe80::1]",
    "http://127.0.0.1.example.org",
    "http://localhost.example.org",
    "http://notlocalhost",
    "http://1270.0.0.1.example",
    "http://localhost@example.org",
  ])("are refused at %s, which others may reach", async (siteUrl) => {
    await expect(assertDemoPasswordsAllowed({ siteUrl, host })).rejects.toMatchObject({
      name: "InvalidInputError",
      message: expect.stringMatching(/^SITE_URL is .*demo's passwords.*STET_DEMO=off/),
    });
  });

  test("are no more once their users are disabled", async () => {
    expect(await hasDemoPasswords()).toBe(true);
    await db().user.updateMany({ where: { hasDemoPassword: true }, data: { isDisabled: true } });
    expect(await hasDemoPasswords()).toBe(false);
    const settings = { siteUrl: "https://example.org", host: undefined };
    await expect(assertDemoPasswordsAllowed(settings)).resolves.toBeUndefined();
  });
});

const ann = { name: "Ann", email: "ann@example.org", password: "a long password" };
const tokenOf = (path: string | null) =>
  new URL(path ?? expect.unreachable(), "http://localhost").searchParams.get("token") ?? "";

describe("the link for the first administrator", () => {
  test("works once: it makes an administrator who can sign in, and a first section", async () => {
    const path = await createSetupLinkIfNoUser();
    expect(path).toMatch(/^\/sign-in\/first-administrator\?token=[\w-]{32}$/);
    const token = tokenOf(path);
    expect(await isSetupTokenValid(token)).toBe(true);
    await createFirstAdministrator(token, ann);
    const user = await db().user.findUniqueOrThrow({ where: { email: ann.email } });
    expect(user).toMatchObject({ name: "Ann", role: "administrator", hasDemoPassword: false });
    expect(await verifyPassword(user.passwordHash, ann.password)).toBe(true);
    expect(await db().section.findMany()).toMatchObject([{ slug: "news", name: "News" }]);

    expect(await isSetupTokenValid(token)).toBe(false);
    const before = await everyRow();
    await expect(
      createFirstAdministrator(token, { ...ann, email: "bo@example.org" }),
    ).rejects.toThrow("This link has been used, or a newer one has replaced it.");
    expect(await everyRow()).toEqual(before);
  });

  test("used by two at once makes one administrator", async () => {
    const token = tokenOf(await createSetupLinkIfNoUser());
    const ended = await Promise.allSettled(
      ["bo@example.org", "cy@example.org"].map((email) =>
        createFirstAdministrator(token, { ...ann, email }),
      ),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().user.count()).toBe(1);
  });

  test("is replaced by a newer one", async () => {
    const older = tokenOf(await createSetupLinkIfNoUser());
    const newer = tokenOf(await createSetupLinkIfNoUser());
    expect(await isSetupTokenValid(older)).toBe(false);
    await expect(createFirstAdministrator(older, ann)).rejects.toMatchObject({
      name: "ForbiddenError",
    });
    await createFirstAdministrator(newer, ann);
    expect(await db().user.count()).toBe(1);
  });

  test("is not made, and an old one goes, once there is a user", async () => {
    const token = tokenOf(await createSetupLinkIfNoUser());
    await addUser("reporter");
    expect(await createSetupLinkIfNoUser()).toBeNull();
    expect(await isSetupTokenValid(token)).toBe(false);
    expect(await db().setupLink.count()).toBe(0);
  });

  test("does not work once there is a user, though it was not used", async () => {
    const token = tokenOf(await createSetupLinkIfNoUser());
    await addUser("reporter");
    await expect(createFirstAdministrator(token, ann)).rejects.toMatchObject({
      name: "ForbiddenError",
    });
    expect(await db().user.count()).toBe(1);
  });

  test("keeps the sections that are there", async () => {
    await addSection("harbour");
    await createFirstAdministrator(tokenOf(await createSetupLinkIfNoUser()), ann);
    expect(await db().section.findMany()).toMatchObject([{ slug: "harbour" }]);
  });

  test("is not kept in words that would let a reader of the database use it", async () => {
    const token = tokenOf(await createSetupLinkIfNoUser());
    expect(JSON.stringify(await everyRow())).not.toContain(token);
    for (const guess of ["", "token", (await db().setupLink.findFirstOrThrow()).tokenHash]) {
      expect(await isSetupTokenValid(guess)).toBe(false);
    }
  });
});

test("a setup link is valid until there is a user, however that user came", async () => {
  const token = (await createSetupLinkIfNoUser())?.split("token=")[1] ?? "";
  expect(await isSetupTokenValid(token)).toBe(true);
  await addUser("editor");
  expect(await isSetupTokenValid(token)).toBe(false);
});
