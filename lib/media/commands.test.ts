import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addPicture } from "@/lib/media/commands";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/users/actor";

useThrowAwayNewsroom();
let reporter: Actor;
beforeEach(async () => {
  reporter = await addUser("reporter");
});

async function drawn(seed: number): Promise<Buffer> {
  const raw = Buffer.from(Array.from({ length: 12 }, (_, at) => (at * seed * 37) % 256));
  return sharp(raw, { raw: { width: 4, height: 3, channels: 1 } })
    .resize(400, 300)
    .jpeg()
    .toBuffer();
}

test("a reporter adds a picture, and the same bytes are the same record", async () => {
  const bytes = await drawn(1);
  const first = await addPicture(reporter, { bytes, fileName: "a.jpg" });
  expect(first).toMatchObject({
    isNew: true,
    attachedTo: null,
    picture: { width: 400, height: 300 },
  });
  const again = await addPicture(reporter, { bytes, fileName: "b.jpg" });
  expect(again).toEqual({ picture: first.picture, isNew: false, attachedTo: null, resembles: [] });
  expect(await db().media.count()).toBe(1);
});
