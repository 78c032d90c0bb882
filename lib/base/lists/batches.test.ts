import { expect, test } from "vitest";
import { eachBatch } from "@/lib/base/lists/batches";

test("every record comes once, whether work takes it out of what is asked for or not", async () => {
  const all = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
  for (const isTakenOut of [true, false]) {
    const left = new Set(all);
    const batches: string[][] = [];
    await eachBatch(
      async (behind) => [...left].filter(({ id }) => id > behind).slice(0, 2),
      async (ids) => {
        batches.push(ids);
        if (isTakenOut) for (const one of all) if (ids.includes(one.id)) left.delete(one);
      },
    );
    expect(batches).toEqual([["a", "b"], ["c", "d"], ["e"]]);
  }
});
