import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { addPicture } from "@/lib/newsroom/media/commands";
import { hostileFiles } from "@/lib/testing/hostile-files";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();
let reporter: Actor;
beforeEach(async () => {
  reporter = await addUser("reporter");
});

test("the files to be refused are more than thirty", () => {
  expect(new Set(hostileFiles.map(({ name }) => name)).size).toBeGreaterThan(30);
});

describe("is refused with a sentence of its own, called whatever it may be, and leaves nothing:", () => {
  test.each(hostileFiles)("$name", async ({ bytes, says }) => {
    const refusal = addPicture(reporter, { bytes: await bytes(), fileName: "picture.jpg" });
    await expect(refusal).rejects.toThrow(InvalidInputError);
    await expect(refusal).rejects.toThrow(says);
    expect(await db().media.count()).toBe(0);
    for (const store of ["originals", "media"]) {
      const folder = join(env().dataFolder, store);
      expect(existsSync(folder) ? readdirSync(folder, { recursive: true }) : []).toEqual([]);
    }
  });
});
