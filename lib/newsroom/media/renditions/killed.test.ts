// A server that is killed while it makes a picture leaves whole files alone, and the next one makes the rest.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { now, setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { sweepLeftovers } from "@/lib/newsroom/media/renditions/leftovers";
import { renderPending } from "@/lib/newsroom/media/renditions/pending";
import { renderFirst } from "@/lib/newsroom/media/renditions/render";
import { renditions } from "@/lib/content/media/rendition";
import { openStores, originals } from "@/lib/newsroom/media/stores";
import { readKey } from "@/lib/base/storage/storage";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { quarters } from "@/lib/testing/pictures";
import { startProcess } from "@/lib/testing/process";

useThrowAwayNewsroom();
afterEach(() => setClock());

/** The keys of the files that are served, whole or not. */
function servedKeys(): string[] {
  const folder = join(env().dataFolder, "media");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.includes(".") && !path.startsWith("unfinished"),
  );
}

function expectWhole(keys: readonly string[]) {
  for (const key of keys) {
    const bytes = readFileSync(join(env().dataFolder, "media", key));
    expect(readKey(key)?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
}

/** A record as an upload leaves it: something is served of it, the rest is still to be made. */
async function filed(): Promise<string> {
  const bytes = await quarters(900, 600).png().toBuffer();
  const fileKey = await originals().put(bytes, "png");
  const { renditions: first, placeholder } = await renderFirst(bytes, {});
  const made = { renditions: first, placeholder };
  const { id } = await db().media.create({ data: { fileKey, width: 900, height: 600, ...made } });
  return id;
}

const namedBy = async (id: string) => {
  const record = await db().media.findUniqueOrThrow({ where: { id } });
  return { isRendered: record.isRendered, list: renditions.parse(record.renditions) };
};

// Killed as it begins, with the first files of the picture kept, and with many of them.
test.each([0, 1, 12])(
  "killed with %i files kept, the picture is finished after a restart",
  async (files) => {
    const id = await filed();
    const before = await namedBy(id);
    const already = servedKeys().length;

    const server = await startProcess("renderer.ts");
    while (servedKeys().length - already < files && !(await namedBy(id)).isRendered) await wait(1);
    await server.kill();
    expectWhole(servedKeys());
    const between = await namedBy(id);
    if (!between.isRendered) expect(between.list).toEqual(before.list);
    expect(servedKeys()).toEqual(expect.arrayContaining(between.list.map(({ key }) => key)));

    await openStores();
    expect(existsSync(join(env().dataFolder, "media", "unfinished"))).toBe(false);
    setClock(new Date(now().getTime() + 61_000));
    await renderPending();
    const after = await namedBy(id);
    expect(after.isRendered).toBe(true);
    expect(servedKeys()).toEqual(expect.arrayContaining(after.list.map(({ key }) => key)));

    // What nobody came to name goes a day later, and nothing else does.
    setClock(new Date(now().getTime() + 25 * 3_600_000));
    while (await sweepLeftovers());
    expect(servedKeys().toSorted()).toEqual([...new Set(after.list.map(({ key }) => key))].sort());
    expect(await db().leftover.count()).toBe(0);
  },
  // Some processes are begun, one after the other (milliseconds).
  180_000,
);
