import { expect, test } from "vitest";
import { transaction } from "@/lib/base/db";
import { issueEdition, newestEdition } from "@/lib/projections/editions/editions";
import { newestNumber } from "@/lib/projections/editions/newest-number";
import { env } from "@/lib/base/env";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

useThrowAwayNewsroom();

test("is the one that was written last, over whichever line", async () => {
  const newest = newestNumber(env());
  expect(await newest.read()).toBe(0);
  for (let time = 1; time <= 3; time += 1) {
    await transaction((tx) => issueEdition(tx, { what: "mediaChanged", addresses: ["/"] }));
    expect(await newest.read()).toBe(await newestEdition());
  }
  expect(await newest.read()).toBeGreaterThanOrEqual(3);
  await newest.close();
  expect(await newest.read()).toBe(await newestEdition());
  await newest.close();
});
