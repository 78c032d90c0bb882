import { expect, test } from "vitest";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { db, transaction } from "@/lib/base/db";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

useThrowAwayNewsroom();

const entry = { actor: null, action: "articleImported", subject: "Quay opens" } as const;

test("an entry is written with what it records, or not at all", async () => {
  await transaction((tx) => recordAudit(tx, entry));
  await expect(
    transaction(async (tx) => {
      await recordAudit(tx, entry);
      throw new Error("What was to be recorded failed.");
    }),
  ).rejects.toThrow("What was to be recorded failed.");
  expect(await db().auditEntry.count()).toBe(1);
});

test("an entry is never changed and never deleted, even in the database itself", async () => {
  await transaction((tx) => recordAudit(tx, entry));
  await expect(db().auditEntry.updateMany({ data: { actorName: "Nobody" } })).rejects.toThrow();
  await expect(db().auditEntry.deleteMany()).rejects.toThrow();
  expect(await db().auditEntry.findMany({ select: { actorName: true } })).toEqual([
    { actorName: "Stet" },
  ]);
});
