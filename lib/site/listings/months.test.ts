import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { listMonths } from "@/lib/site/listings/months";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addLive, addSection, addUser, schedule } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

async function publishAt(...moments: string[]) {
  for (const [index, moment] of moments.entries()) {
    setClock(new Date(moment));
    await addLive(editor, { slug: `s-${index}`, sectionId });
  }
}

test("the archive has the months with something in them, newest first, and none between", async () => {
  expect(await listMonths()).toEqual([]);
  await publishAt("2024-12-05T00:00:00Z", "2025-02-01T12:00:00Z", "2025-02-20T12:00:00Z");
  expect(await listMonths()).toEqual(["2025-02", "2024-12"]);
});

test("a month begins by the site's clock", async () => {
  // The tests' newsroom keeps the time of Shanghai, eight hours ahead of UTC.
  await publishAt("2025-01-31T15:59:59Z", "2025-01-31T16:00:00Z");
  expect(await listMonths()).toEqual(["2025-02", "2025-01"]);
});

test("what is due counts from its hour on, though nobody has made it live", async () => {
  setClock(new Date("2025-03-31T10:00:00Z"));
  const { id, version } = await addDraft({ sectionId }, editor);
  await schedule(editor, id, { version, at: new Date("2025-03-31T11:00:00Z") });
  expect(await listMonths()).toEqual([]);
  setClock(new Date("2025-03-31T11:00:00Z"));
  expect(await listMonths()).toEqual(["2025-03"]);
});
