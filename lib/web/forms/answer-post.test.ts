import { revalidatePath } from "next/cache";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { currentSession } from "@/lib/web/auth/session";
import { db } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { forms } from "@/lib/web/forms/all";
import type { Form } from "@/lib/web/forms/desk-form";
import { answerFormPost } from "@/lib/web/forms/answer-post";
import { takeAnswer } from "@/lib/web/forms/kept-answers";
import { hearLog } from "@/lib/testing/log";

vi.mock("@/lib/web/auth/session", () => ({ currentSession: vi.fn(), noteUse: vi.fn() }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn(), revalidateTag: vi.fn() }));

useThrowAwayNewsroom();

let administrator: Actor;
beforeEach(async () => {
  administrator = await addUser("administrator");
  signIn(administrator);
  vi.mocked(revalidatePath).mockClear();
});

function signIn(user: Actor | null) {
  vi.mocked(currentSession).mockResolvedValue(
    user && { id: "1", user, isDue: false, deadline: null },
  );
}

const json = { Accept: "application/json" };

function send(name: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost/api/desk/forms/${name}`, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
  });
  return answerFormPost(request, name);
}

/** Where the browser is led, and what the form there is told. */
async function ledTo(answer: Promise<Response>) {
  const { status, headers } = await answer;
  expect(status).toBe(303);
  expect(headers.get("cache-control")).toBe("no-store");
  const id = /^stet-answer(?:-of-door)?=([\w-]+); .*HttpOnly; SameSite=Strict$/.exec(
    headers.get("set-cookie") ?? "",
  )?.[1];
  const kept = id === undefined ? null : await takeAnswer(id, () => true);
  return { to: headers.get("location"), kept, again: id && (await takeAnswer(id, () => true)) };
}

describe("a form that a page's script sends", () => {
  test("is answered with what was done", async () => {
    const answer = await send("sections/add", { name: "Harbour" }, json);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({
      ...{ codes: [], isUnconfirmed: false },
      ...{ problems: [], link: "", typed: {}, goTo: "", asks: null },
      done: "“Harbour” is added, in last place.",
    });
    expect(await db().section.count({ where: { name: "Harbour" } })).toBe(1);
  });

  test("gets back what was typed, with why it is refused", async () => {
    const answer = await send("sections/add", { name: "x".repeat(99) }, json);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ typed: { name: "x".repeat(99) }, done: "" });
  });

  test("is told where it leads, not led there", async () => {
    const answer = await send("articles/begin", { headline: "Quay", sectionId: "" }, json);
    const { id } = await db().article.findFirstOrThrow();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ goTo: `/desk/articles/${id}` });
  });

  test("does nothing for who is signed out, or for somebody else than who opened the page", async () => {
    const other = await send("sections/add", { name: "One" }, { ...json, "stet-user": "another" });
    signIn(null);
    const nobody = await send(
      "sections/add",
      { name: "Two" },
      { ...json, "stet-user": administrator.id },
    );
    expect([other.status, nobody.status]).toEqual([401, 401]);
    expect(await nobody.json()).toMatchObject({ typed: { name: "Two" } });
    expect(await db().section.count()).toBe(0);
  });

  const forSignedOut = [
    ...["sign-in/first-administrator", "sign-in/new-password", "sign-in/confirm-email"],
    ...["sign-in/password", "sign-in/code", "sign-in/passkey"],
  ];

  test("is for somebody who is signed in, but for the forms of the way in", () => {
    const open = Object.entries<Form>(forms).filter(([, form]) => form.isForAnybody);
    expect(open.map(([name]) => name).sort()).toEqual(forSignedOut.toSorted());
  });

  test.each(Object.keys(forms).filter((name) => !forSignedOut.includes(name)))(
    "is refused for who is signed out: %s",
    async (name) => {
      signIn(null);
      expect((await send(name, {}, json)).status).toBe(401);
    },
  );

  test("is told of a fault of ours without detail, and gets back what was typed", async () => {
    hearLog();
    vi.mocked(currentSession).mockResolvedValue({
      ...{ id: "1", isDue: false, deadline: null },
      user: { ...administrator, id: "gone" },
    });
    const answer = await send("articles/begin", { headline: "Quay", sectionId: "" }, json);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      problems: ["The server failed. Try again in a moment."],
      typed: { headline: "Quay" },
    });
  });
});

describe("a form of a user who has to set up a second factor first", () => {
  const settingUp = [
    ...["account/add-passkey", "account/rename-passkey", "account/remove-passkey"],
    ...["account/app", "account/recovery-codes", "sign-in/confirm"],
  ];

  test("is refused unless it is for setting one up", async () => {
    const allowed = Object.entries<Form>(forms).filter(
      ([, form]) => !form.isForAnybody && form.isForSettingUp,
    );
    expect(allowed.map(([name]) => name).sort()).toEqual(settingUp.toSorted());
    vi.mocked(currentSession).mockResolvedValue({
      ...{ id: "1", isDue: false, deadline: new Date(0) },
      user: administrator,
    });
    const answer = await send("sections/add", { name: "Harbour" }, json);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      problems: [expect.stringContaining("Your role needs a second factor")],
      typed: { name: "Harbour" },
    });
    expect(await db().section.count()).toBe(0);
  });
});

describe("a form that needs a proof of who sends it", () => {
  const open = async () => {
    const user = await db().user.create({
      data: { email: "x@example.org", name: "X", role: "administrator", passwordHash: "" },
    });
    await db().session.create({ data: { id: "open", userId: user.id } });
    const session = { id: "open", isDue: false, deadline: null };
    vi.mocked(currentSession).mockResolvedValue({
      ...session,
      user: { ...user, scope: { kind: "all" }, sessionId: "open" },
    });
  };
  const fields = { name: "Bo", email: "bo@example.org", role: "editor" };

  test("says so to the page's script, which keeps what was typed", async () => {
    await open();
    const answer = await send("users/invite", fields, json);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ isUnconfirmed: true, typed: fields });
  });

  test("leads to the proof without scripts, and what was typed is on its page afterwards", async () => {
    await open();
    const { to, kept } = await ledTo(send("users/invite", fields));
    expect(to).toBe("/sign-in/confirm?next=%2Fdesk%2Fusers%2Fnew");
    expect(kept).toMatchObject({
      page: "/desk/users/new",
      state: { typed: fields, problems: ["This was not sent yet. Send it now."] },
    });
  });
});

describe("a form that is sent without scripts", () => {
  test("leads back to its page, which is told once what was done", async () => {
    expect(await ledTo(send("sections/add", { name: "Harbour" }))).toMatchObject({
      to: "/desk/sections",
      kept: {
        ...{ form: "sections/add", page: "/desk/sections", userId: administrator.id },
        state: { done: "“Harbour” is added, in last place." },
      },
      again: null,
    });
  });

  test("leads back with what was typed where it is refused", async () => {
    const { to, kept } = await ledTo(send("sections/rename", { id: "7", name: "Quays" }));
    expect(to).toBe("/desk/sections/7");
    expect(kept?.state).toMatchObject({ done: "", typed: { name: "Quays" } });
    expect(kept?.state.problems).toHaveLength(1);
  });

  test("leads on where what was done has a page", async () => {
    const { to, kept } = await ledTo(send("articles/begin", { headline: "Quay", sectionId: "" }));
    expect(to).toMatch(/^\/desk\/articles\/\w/);
    expect(kept).toBeNull();
  });

  test("leads who is signed out to sign in, and has what was typed for them afterwards", async () => {
    signIn(null);
    const { to, kept } = await ledTo(send("sections/add", { name: "Harbour" }));
    expect(to).toBe("/sign-in?next=%2Fdesk%2Fsections");
    expect(kept?.state.typed).toEqual({ name: "Harbour" });
    expect(kept?.state.problems).toEqual([
      "You had been signed out, and this was not sent. Send it again.",
    ]);
  });

  test("never gives back a password", async () => {
    const fields = { token: "none", name: "Ann", email: "ann@stet.example", password: "a secret" };
    const { kept } = await ledTo(send("sign-in/first-administrator", fields));
    expect(kept?.state.problems).toHaveLength(1);
    expect(JSON.stringify(kept?.state)).not.toContain("secret");
  });
});

test.each([
  ["of another site", { "sec-fetch-site": "cross-site" }, 403],
  ["of another site, by plain http", { origin: "http://other.example", host: "localhost" }, 403],
  ["of no kind that browsers send", { "content-type": "text/plain" }, 422],
])("a form %s is refused, and nothing is done", async (_, headers, status) => {
  expect((await send("sections/add", { name: "Harbour" }, headers)).status).toBe(status);
  expect(await db().section.count()).toBe(0);
});

test("a form of more than 1 MiB is refused", async () => {
  expect((await send("sections/add", { name: "x".repeat(1024 * 1024) })).status).toBe(422);
});

test.each(["", "none", "constructor", "toString", "sections"])(
  "%j is no form's name",
  async (name) => {
    expect((await send(name, {})).status).toBe(404);
  },
);
