// Against any order of what happens: asking, rendering, publishing.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Making } from "@/server/plain-pages/making";

type Thing = {
  isKept: boolean;
  isNothing: boolean;
  isFailure: boolean;
  freshFor: number;
  bytes: number;
  version: number;
};

/** More than a thing's own bookkeeping counts for, and much less than the part of what is nothing. */
const KiB = 1024;
const room = 16 * 32 * KiB;

const thing = (version: number, bytes = 1): Thing => ({
  ...{ isKept: true, isNothing: false, isFailure: false, freshFor: Infinity },
  ...{ version, bytes },
});

test("no one gets what was outdated before they asked, whatever happens when", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom("ask", "publish", "evict")),
      async (s, steps) => {
        let version = 0;
        const making = new Making<Thing>(room, async () => {
          const begunWith = version;
          await s.schedule(Promise.resolve());
          return thing(begunWith);
        });
        const asked: Promise<void>[] = [];
        const ask = async () => {
          const atLeast = version;
          const got = making.find("/a") ?? (await making.make("/a"));
          expect(got.version).toBeGreaterThanOrEqual(atLeast);
        };
        const acts = {
          ask: () => asked.push(ask()),
          publish: () => {
            version += 1;
            making.expire(["/a"]);
          },
          evict: () => making.expire("all"),
        };
        const sequence = s.scheduleSequence(steps.map((step) => async () => void acts[step]()));
        await s.waitIdle();
        await sequence.task;
        await Promise.all(asked);
      },
    ),
  );
});

test("what fails is not kept, and is tried again by who asks next", async () => {
  let tries = 0;
  const making = new Making<Thing>(room, async () => {
    tries += 1;
    if (tries === 1) throw new Error("The power failed.");
    return thing(tries);
  });
  await expect(making.make("/a")).rejects.toThrow("The power failed.");
  expect((await making.make("/a")).version).toBe(2);
  expect(making.find("/a")?.version).toBe(2);
});

test("within its bytes it keeps what was asked for last", async () => {
  const making = new Making<Thing>(room, async () => thing(1, 200 * KiB));
  for (const address of ["/a", "/b"]) await making.make(address);
  making.find("/a");
  await making.make("/c");
  expect(["/a", "/b", "/c"].filter((address) => making.find(address))).toEqual(["/a", "/c"]);
});

test("what was made last stays while it cannot be made again", async () => {
  let tries = 0;
  const making = new Making<Thing>(room, async () => {
    tries += 1;
    const isFailure = tries === 2;
    return { ...thing(tries), freshFor: 0, isKept: !isFailure, isFailure };
  });
  await making.make("/a");
  expect(making.find("/a")?.version).toBe(1);
  await expect.poll(() => tries).toBe(2);
  expect(making.find("/a")?.version).toBe(1);
  await expect.poll(() => making.find("/a")?.version).toBe(3);
});

test("its bytes are those of the addresses, too", async () => {
  const making = new Making<Thing>(room, async () => thing(1));
  const addresses = Array.from({ length: 100 }, (_, at) => `/${at}/${"a".repeat(14 * KiB)}`);
  for (const address of addresses) await making.make(address);
  const kept = addresses.filter((address) => making.find(address));
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.length * 14 * KiB).toBeLessThan(room);
});

test("what is nothing pushes out no page, however much there is of it", async () => {
  const isPage = (address: string) => address.startsWith("/pages");
  const making = new Making<Thing>(room, async (address) => ({
    ...thing(1, 10 * KiB),
    isNothing: !isPage(address),
  }));
  const pages = Array.from({ length: 20 }, (_, at) => `/pages/${at}`);
  for (const address of pages) await making.make(address);
  const nothings = Array.from({ length: 500 }, (_, at) => `/nothing/${at}`);
  for (const address of nothings) await making.make(address);
  expect(pages.filter((address) => making.find(address))).toEqual(pages);
  const kept = nothings.filter((address) => making.find(address));
  expect(kept.at(-1)).toBe(nothings.at(-1));
  expect(kept.length).toBeLessThan(5);
});

test("what was nothing and is a page, and the other way round, is the newest of the two", async () => {
  let version = 0;
  const making = new Making<Thing>(room, async () => {
    version += 1;
    return { ...thing(version), isNothing: version % 2 === 1 };
  });
  for (const newest of [1, 2, 3]) {
    making.expire(["/a"]);
    expect(making.find("/a")).toBeUndefined();
    expect((await making.make("/a")).version).toBe(newest);
    expect(making.find("/a")?.version).toBe(newest);
  }
});

test("an article’s versions expire with their list, and no other article’s", async () => {
  const making = new Making<Thing>(room, async () => thing(1));
  const [own, other] = ["/articles/a/history/2", "/articles/b/history/2"];
  for (const address of [own, other, "/articles/a"]) await making.make(address);
  making.expire(["/articles/a/history"]);
  expect(making.find(own)).toBeUndefined();
  expect([other, "/articles/a"].every((address) => making.find(address))).toBe(true);
});

test("what is older than some minutes answers nobody", async () => {
  let version = 0;
  const making = new Making<Thing>(room, async () => {
    version += 1;
    return { ...thing(version), freshFor: 60_000 };
  });
  await making.make("/a");
  const { now } = Date;
  const begun = now();
  try {
    Date.now = () => begun + 7 * 60_000;
    expect(making.find("/a")).toBeUndefined();
    expect((await making.make("/a")).version).toBe(2);
    expect(making.find("/a")?.version).toBe(2);
  } finally {
    Date.now = now;
  }
});
