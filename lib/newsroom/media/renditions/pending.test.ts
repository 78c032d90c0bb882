import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { kill } from "node:process";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { sweepLeftovers } from "@/lib/newsroom/media/renditions/leftovers";
import { renderPending, toBeRendered } from "@/lib/newsroom/media/renditions/pending";
import { currentRecipe } from "@/lib/newsroom/media/renditions/recipe";
import { renditions, type Rendition } from "@/lib/content/media/rendition";
import { originals, served } from "@/lib/newsroom/media/stores";
import { pictureProcesses } from "@/lib/newsroom/media/worker/apart";
import { ProcessEnded } from "@/lib/newsroom/media/worker/picture-process";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { quarters } from "@/lib/testing/pictures";

useThrowAwayNewsroom();

/** A record with a small picture that nothing is made of yet. */
async function file(width = 40, height = 30): Promise<string> {
  const fileKey = await originals().put(await quarters(width, height).png().toBuffer(), "png");
  const { id } = await db().media.create({ data: { fileKey, width, height } });
  return id;
}

const read = (id: string) => db().media.findUniqueOrThrow({ where: { id } });
const listOf = async (id: string) => renditions.parse((await read(id)).renditions);
const areServed = async (list: readonly Rendition[]) =>
  Promise.all(list.map(async ({ key }) => (await served().get(key)) !== null));

test("what waits longest is made first, and what is made is made once", async () => {
  const [first, second] = [await file(), await file(50)];
  expect(await renderPending()).toBe(first);
  expect(await renderPending()).toBe(second);
  expect(await renderPending()).toBeNull();
  const { isRendered, placeholder, version } = await read(first);
  expect({ isRendered, version }).toEqual({ isRendered: true, version: 1 });
  expect(placeholder).toMatch(/^data:image\/webp/);
  expect(await areServed(await listOf(first))).not.toContain(false);
});

test("a record without its file, or in the bin, is left alone", async () => {
  await db().media.create({ data: { caption: "Awaited" } });
  await db().media.update({ where: { id: await file() }, data: { binnedAt: new Date() } });
  expect(await renderPending()).toBeNull();
});

test("two servers do not make the same picture", async () => {
  await file();
  const made = await Promise.all([renderPending(), renderPending(), renderPending()]);
  expect(made.filter((id) => id !== null)).toHaveLength(1);
});

test("a picture that cannot be read says so, is not tried again, and holds up no other", async () => {
  const fileKey = await originals().put(Buffer.from("no picture"), "jpg");
  const { id: broken } = await db().media.create({ data: { fileKey } });
  const { id: missing } = await db().media.create({
    data: { fileKey: `ab/ab${"0".repeat(62)}.jpg` },
  });
  const good = await file();
  expect([await renderPending(), await renderPending(), await renderPending()]).toEqual([
    broken,
    missing,
    good,
  ]);
  expect(await renderPending()).toBeNull();
  expect((await read(broken)).renditionProblem).toBe("Its file cannot be read to the end.");
  expect((await read(missing)).renditionProblem).toMatch(/missing/);
  expect((await read(good)).isRendered).toBe(true);
});

test("a file that the disk does not give back as it was holds up no other, and is tried again", async () => {
  const damaged = await file();
  const good = await file(50);
  const { fileKey } = await read(damaged);
  writeFileSync(join(env().dataFolder, "originals", fileKey ?? ""), "something else");
  await expect(renderPending()).rejects.toThrow(/damaged/);
  expect([await renderPending(), await renderPending()]).toEqual([good, null]);
  await expect(renderPending()).rejects.toThrow(/damaged/);
  expect(await read(damaged)).toMatchObject({ isRendered: false, renditionProblem: "" });
});

test("a change meanwhile makes the work void: the picture is made again", async () => {
  const id = await file(400, 100);
  const change = db().media.update({
    where: { id },
    data: { focalX: 0, version: { increment: 1 }, ...toBeRendered },
  });
  const [made] = await Promise.all([renderPending(), change]);
  expect(made).toBe(id);
  const between = await read(id);
  // Either it began after the change and counts, or before it and does not.
  if (!between.isRendered) expect(await renderPending()).toBe(id);
  const after = await read(id);
  expect([after.isRendered, after.focalX]).toEqual([true, 0]);
  expect(await areServed(await listOf(id))).not.toContain(false);
});

test("what was served stays for a day after something else took its place, and then goes", async () => {
  const id = await file(400, 100);
  await renderPending();
  const former = await listOf(id);
  await db().media.update({ where: { id }, data: { focalX: 0.1, ...toBeRendered } });
  await renderPending();
  const fresh = await listOf(id);
  const named = new Set(fresh.map(({ key }) => key));
  const replaced = former.filter(({ key }) => !named.has(key));
  expect(replaced.length).toBeGreaterThan(0);

  expect(await sweepLeftovers()).toBe(false);
  expect(await areServed(replaced)).not.toContain(false);
  await db().leftover.updateMany({ data: { since: new Date(Date.now() - 25 * 3_600_000) } });
  await sweepLeftovers();
  expect(await areServed(replaced)).not.toContain(true);
  expect(await areServed(fresh)).not.toContain(false);
  expect(await db().leftover.count()).toBe(0);
});

test("a file that came back into use, or that another record has, does not go", async () => {
  const id = await file(400, 100);
  await renderPending();
  const former = await listOf(id);
  for (const focalX of [0.1, 0.5]) {
    await db().media.update({ where: { id }, data: { focalX, ...toBeRendered } });
    await renderPending();
  }
  expect(await listOf(id)).toEqual(former);
  const [shared] = former;
  await db().leftover.create({ data: { key: shared?.key ?? "" } });
  await db().leftover.updateMany({ data: { since: new Date(Date.now() - 25 * 3_600_000) } });
  await sweepLeftovers();
  expect(await areServed(former)).not.toContain(false);
});

test("what a former recipe made is served until it is made once more, after those that wait for the first time", async () => {
  const former = await file(400, 100);
  await renderPending();
  const before = await listOf(former);
  await db().media.update({ where: { id: former }, data: { recipe: 0 } });
  const fresh = await file();
  expect(await read(former)).toMatchObject({ isRendered: true });
  expect([await renderPending(), await renderPending(), await renderPending()]).toEqual([
    ...[fresh, former, null],
  ]);
  expect(await read(former)).toMatchObject({ isRendered: true, recipe: 1, renditions: before });
});

test("a new record is of the recipe by which its pictures will be made", async () => {
  expect(await read(await file())).toMatchObject({ recipe: currentRecipe });
});

test("a picture that ends the process each time is given up, and holds up no other", async () => {
  // Large enough to be under way when the process is killed.
  const fatal = await file(4000, 3000);
  const good = await file(50);
  const endAtOnce = async () => {
    const { renditions: process } = pictureProcesses();
    // One that rests is not at work yet: only a new one is begun with the picture.
    if (process.processId !== null) kill(process.processId, "SIGKILL");
    await vi.waitUntil(() => process.processId === null, { interval: 1, timeout: 60_000 });
    const rendered = renderPending();
    await vi.waitUntil(() => process.processId !== null, { interval: 1, timeout: 60_000 });
    kill(process.processId ?? NaN, "SIGKILL");
    return rendered;
  };
  await expect(endAtOnce()).rejects.toThrow(ProcessEnded);
  expect(await renderPending()).toBe(good);
  expect(await renderPending()).toBeNull();
  await expect(endAtOnce()).rejects.toThrow(ProcessEnded);
  expect(await renderPending()).toBeNull();
  expect(await endAtOnce()).toBe(fatal);
  expect(await read(fatal)).toMatchObject({
    isRendered: false,
    renditionProblem: expect.stringMatching(/too large to process/),
  });
  expect(await renderPending()).toBeNull();
}, 300_000);
