import { expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { importWire } from "@/lib/newsroom/wire/commands";
import { getWireCopy } from "@/lib/newsroom/wire/queries";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { chief, addDraft } from "@/lib/testing/records";

useThrowAwayNewsroom();

test("the copy that an article came from is given byte for byte, under its file's name", async () => {
  const bytes = new TextEncoder().encode("\ufeffQuay opens\r\nIt is open.\r\n");
  await importWire({ name: "desk/quay.txt", bytes }, { publish: false });
  const { id } = await db().article.findFirstOrThrow();
  const copy = await getWireCopy(chief, id);
  expect(copy.fileName).toBe("quay.txt");
  expect(Buffer.from(copy.bytes).equals(bytes)).toBe(true);
});

test("an article that was written here has none", async () => {
  const { id } = await addDraft();
  await expect(getWireCopy(chief, id)).rejects.toMatchObject({ name: "NotFoundError" });
});
