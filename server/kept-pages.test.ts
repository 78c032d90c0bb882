import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const tags = { "x-next-cache-tags": "_N_T_/layout,_N_T_/a" };
const minute = { cacheControl: { revalidate: 60 } };

let pages: InstanceType<typeof import("@/server/kept-pages").default>;
beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.resetModules();
  pages = new (await import("@/server/kept-pages")).default();
});
afterEach(() => {
  vi.useRealTimers();
});

const page = (html: string) => ({ kind: "APP_PAGE", html, headers: tags });
const kept = async (key = "/a") => (await pages.get(key))?.value?.["html"] ?? null;

/** As Next goes about it: asked for, not there, rendered, kept. */
async function render(html: string, meanwhile = async () => {}, key = "/a") {
  expect(await kept(key)).toBeNull();
  vi.advanceTimersByTime(20);
  await meanwhile();
  vi.advanceTimersByTime(20);
  await pages.set(key, page(html), minute);
}

describe("a page", () => {
  test("is kept until one of its tags expires", async () => {
    await render("one");
    expect(await kept()).toBe("one");
    await pages.revalidateTag(["_N_T_/b"]);
    expect(await kept()).toBe("one");
    await pages.revalidateTag(["_N_T_/b", "_N_T_/a"]);
    expect(await kept()).toBeNull();
  });

  test("whose rendering began before an expiry is not kept, and the next one is", async () => {
    await render("old", () => pages.revalidateTag("_N_T_/layout"));
    await render("new");
    expect(await kept()).toBe("new");
  });

  test("that is old is answered with while it is rendered again; if it expires meanwhile, neither is kept", async () => {
    await render("one");
    vi.advanceTimersByTime(60_000);
    expect(await kept()).toBe("one");
    vi.advanceTimersByTime(20);
    await pages.revalidateTag("_N_T_/a");
    await pages.set("/a", page("begun before"), minute);
    vi.advanceTimersByTime(20);
    await render("two");
    expect(await kept()).toBe("two");
  });

  test("is dated by when it was asked for, so that it grows old from then on", async () => {
    await render("one");
    expect((await pages.get("/a"))?.lastModified).toBe(1_000_000);
  });
});

test("beyond the bound the pages that were asked for longest ago go first", async () => {
  const large = "x".repeat(100 * 1024 * 1024);
  await render(large, undefined, "/a");
  await render(large, undefined, "/b");
  expect(await kept("/a")).toBe(large);
  await render(large, undefined, "/c");
  expect([await kept("/a"), await kept("/b")]).toEqual([large, null]);
  expect(await kept("/c")).toBe(large);
});
