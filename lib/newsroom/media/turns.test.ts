import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as othersTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { whenThereIsRoom } from "@/lib/newsroom/media/turns";

test("who had to wait works in the context of their own request", async () => {
  const request = new AsyncLocalStorage<number>();
  const seen = await Promise.all(
    [1, 2, 3, 4].map((number) =>
      request.run(number, () =>
        whenThereIsRoom(async () => {
          await othersTurn();
          return request.getStore();
        }),
      ),
    ),
  );
  expect(seen).toEqual([1, 2, 3, 4]);
});
