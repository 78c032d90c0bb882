// Against any order of what happens: asking, rendering, publishing.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Making } from "./making.mjs";

type Thing = {
  isKept: boolean;
  isFailure: boolean;
  freshFor: number;
  bytes: number;
  version: number;
};

const thing = (version: number, bytes = 1): Thing => ({
  ...{ isKept: true, isFailure: false, freshFor: Infinity },
  ...{ version, bytes },
});

test("no one gets what was outdated before they asked, whatever happens when", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom("ask", "publish", "evict")),
      async (s, steps) => {
        let version = 0;
        const making = new Making<Thing>(10, async () => {
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
  const making = new Making<Thing>(10, async () => {
    tries += 1;
    if (tries === 1) throw new Error("The power failed.");
    return thing(tries);
  });
  await expect(making.make("/a")).rejects.toThrow("The power failed.");
  expect((await making.make("/a")).version).toBe(2);
  expect(making.find("/a")?.version).toBe(2);
});

test("within its bytes it keeps what was asked for last", async () => {
  const making = new Making<Thing>(10, async () => thing(1, 4));
  for (const address of ["/a", "/b"]) await making.make(address);
  making.find("/a");
  await making.make("/c");
  expect(["/a", "/b", "/c"].filter((address) => making.find(address))).toEqual(["/a", "/c"]);
});

test("what was made last stays while it cannot be made again", async () => {
  let tries = 0;
  const making = new Making<Thing>(10, async () => {
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
