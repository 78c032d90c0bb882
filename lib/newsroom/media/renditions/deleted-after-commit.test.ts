// Files are deleted after the transaction that removes their picture: what happens to them, and to others, in between.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { now, setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import * as claim from "@/lib/base/jobs/claim";
import { renditions } from "@/lib/content/media/rendition";
import type { Actor } from "@/lib/content/users/actor";
import { binPicture, emptyBin, removePicture } from "@/lib/newsroom/media/bin";
import { addPicture } from "@/lib/newsroom/media/commands";
import { keepWhile } from "@/lib/newsroom/media/filing";
import { isRemoved, sweepLeftovers } from "@/lib/newsroom/media/renditions/leftovers";
import { originals, served } from "@/lib/newsroom/media/stores";
import { refuseChanges } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { iim, withIim } from "@/lib/testing/picture-files";
import { quarters } from "@/lib/testing/pictures";
import { startProcess } from "@/lib/testing/process";
import { addSection, addUser } from "@/lib/testing/records";
import { hearLog } from "@/lib/testing/log";

useThrowAwayNewsroom();
let editor: Actor;
beforeEach(async () => {
  editor = await addUser("editor");
});
afterEach(() => {
  setClock();
  vi.restoreAllMocks();
});

const rowOf = (id: string) => db().media.findUniqueOrThrow({ where: { id } });

/** With an urgency it is another file of the same picture: its renditions are the same files. */
async function addQuarters(urgency = ""): Promise<string> {
  const plain = await quarters(64, 64).jpeg().toBuffer();
  const bytes = urgency === "" ? plain : withIim(plain, iim([10, urgency]));
  return (await addPicture(editor, { bytes, fileName: "quarters.jpg" })).picture.id;
}

async function addBinned() {
  const id = await addQuarters();
  await binPicture(editor, { id, version: (await rowOf(id)).version });
  const { version, fileKey, renditions: made } = await rowOf(id);
  return { id, version, original: fileKey ?? "", keys: renditions.parse(made).map((r) => r.key) };
}

const pathOf = (store: "originals" | "media", key: string) => join(env().dataFolder, store, key);
type Binned = Awaited<ReturnType<typeof addBinned>>;

function filesOf({ original, keys }: Binned): string[] {
  return [pathOf("originals", original), ...keys.map((key) => pathOf("media", key))];
}
const areThere = (paths: readonly string[]) => paths.map((path) => existsSync(path));

async function expectWhole(id: string): Promise<void> {
  const row = await rowOf(id);
  expect(await originals().get(row.fileKey ?? "")).not.toBeNull();
  for (const { key } of renditions.parse(row.renditions)) {
    expect(await served().get(key)).not.toBeNull();
    expect(await isRemoved(key)).toBe(false);
  }
}

/** Another process that has removed the picture's record, and stands still before it deletes the picture's files. */
async function startRemoval(binned: Binned) {
  const removal = await startProcess("remover.ts", binned.id, String(binned.version), editor.id);
  expect(await db().media.count()).toBe(0);
  expect(areThere(filesOf(binned))).not.toContain(false);
  return removal;
}

test("others write while the files of a removed picture are deleted", async () => {
  const removal = await startRemoval(await addBinned());
  await addSection("harbour");
  expect(await db().section.count()).toBe(1);
  removal.begin();
  expect(await removal.result()).toBe("removed");
}, 60_000);

test.each([
  ["the same file", ""],
  ["another file of the same picture", "5"],
])(
  "%s, added between the commit and the deletion, keeps its files",
  async (_, urgency) => {
    const binned = await addBinned();
    const removal = await startRemoval(binned);
    const asked = vi.spyOn(claim, "isHeld");
    const added = addQuarters(urgency);
    // It is filed at once, or waits for the deletion: the other process goes on in either case.
    await Promise.race([added, vi.waitUntil(() => asked.mock.calls.length > 2, 30_000)]);
    removal.begin();
    expect(await removal.result()).toBe("removed");
    const id = await added;
    await expectWhole(id);
    expect((await rowOf(id)).fileKey === binned.original).toBe(urgency === "");
    setClock(new Date(now().getTime() + 25 * 3_600_000));
    while (await sweepLeftovers());
    await expectWhole(id);
    expect(await db().leftover.count()).toBe(0);
  },
  60_000,
);

test("a process that is killed between the commit and the deletion leaves the files to the next sweep", async () => {
  const binned = await addBinned();
  const removal = await startRemoval(binned);
  await removal.kill();
  await sweepLeftovers();
  expect(areThere(filesOf(binned))).not.toContain(false);
  // By then the killed process holds the job no more.
  setClock(new Date(now().getTime() + 61_000));
  while (await sweepLeftovers());
  expect(areThere(filesOf(binned))).not.toContain(true);
  expect(await db().leftover.count()).toBe(0);
}, 60_000);

test("a picture that is added after a process was killed in between keeps its files", async () => {
  const removal = await startRemoval(await addBinned());
  await removal.kill();
  setClock(new Date(now().getTime() + 61_000));
  const id = await addQuarters();
  while (await sweepLeftovers());
  await expectWhole(id);
}, 60_000);

test.each([
  ["removed at once", (binned: Binned) => removePicture(editor, binned)],
  ["deleted after thirty days", () => emptyBin()],
])("a picture that is to be %s keeps its files if that is not written", async (_, remove) => {
  const binned = await addBinned();
  setClock(new Date(now().getTime() + 31 * 24 * 3_600_000));
  await refuseChanges("INSERT", "AuditEntry");
  await expect(remove(binned)).rejects.toThrow();
  await expectWhole(binned.id);
  expect(await db().leftover.count()).toBe(0);
});

test("an original that two servers keep at once is deleted when the last of them fails", async () => {
  const file = { bytes: await quarters(64, 64).jpeg().toBuffer(), fileName: "quarters.jpg" };
  const fail = () => Promise.reject(new Error("The line broke."));
  let fileKey = "";
  const first = keepWhile(file, async (columns) => {
    ({ fileKey } = columns);
    setClock(new Date(now().getTime() + 1));
    // The other server begins while this one is at it, and ends later.
    const second = keepWhile(file, async () => {
      await expect(first).rejects.toThrow("The line broke.");
      expect(await originals().get(fileKey)).not.toBeNull();
      return fail();
    });
    others.push(second);
    await vi.waitUntil(
      async () =>
        (await db().leftover.findFirst({ where: { key: fileKey, since: now() } })) !== null,
    );
    return fail();
  });
  const others: Promise<unknown>[] = [];
  await expect(first).rejects.toThrow("The line broke.");
  await expect(others[0]).rejects.toThrow("The line broke.");
  expect(await originals().get(fileKey)).toBeNull();
});

test("a file that nothing has named for a day stays if it cannot be written that it goes", async () => {
  const key = await served().put(Buffer.from("left"), "gif");
  await db().leftover.create({ data: { key, since: new Date(Date.now() - 25 * 3_600_000) } });
  await refuseChanges("UPDATE", "Leftover");
  await expect(sweepLeftovers()).rejects.toThrow();
  expect(await served().get(key)).not.toBeNull();
  expect(await db().leftover.count()).toBe(1);
});

test("a file that cannot be deleted holds up no other, however many there are", async () => {
  const said = hearLog();
  const stuck = await served().put(Buffer.from("stuck"), "gif");
  rmSync(pathOf("media", stuck));
  mkdirSync(pathOf("media", stuck));
  const binned = await addBinned();
  const many = Array.from({ length: 1_500 }, (_, number) => ({ key: `no-file-${number}` }));
  const going = [{ key: stuck }, ...many].map(({ key }) => ({ key, since: new Date(0) }));
  await db().leftover.createMany({ data: going });
  await removePicture(editor, binned);
  expect(areThere(filesOf(binned))).not.toContain(true);
  expect(await db().leftover.findMany({ select: { key: true } })).toEqual([{ key: stuck }]);
  expect(said[0]?.msg).toBe(`The file ${stuck} could not be deleted.`);
});
