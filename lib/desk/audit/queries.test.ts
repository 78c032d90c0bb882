import { expect, test } from "vitest";
import { auditPageSize, listAudit, type AuditFilter } from "@/lib/desk/audit/queries";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { setClock } from "@/lib/base/clock";
import { transaction } from "@/lib/base/db";
import { ForbiddenError } from "@/lib/base/errors";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser, addDraft } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const everything: AuditFilter = {
  group: null,
  actorId: null,
  articleId: null,
  since: null,
  until: null,
};

async function note(actor: Actor, subject: string, at = new Date()) {
  setClock(at);
  await transaction((tx) => recordAudit(tx, { actor, action: "sectionAdded", subject }));
  setClock();
}

test("only who may read the log reads it", async () => {
  for (const role of ["reporter", "editor"] as const) {
    const attempt = listAudit(await addUser(role), everything, null);
    await expect(attempt).rejects.toThrow(ForbiddenError);
  }
});

test("the log is filtered by what it is about, who did it, the article and the time", async () => {
  const [ann, bo] = [await addUser("administrator", "ann"), await addUser("editor", "bo")];
  const { id } = await addDraft({ headline: "Quay" }, bo);
  await note(ann, "World", new Date("2026-03-01T10:00:00Z"));
  await note(bo, "Culture", new Date("2026-03-02T10:00:00Z"));
  const subjects = async (filter: Partial<AuditFilter>) => {
    const { rows } = await listAudit(ann, { ...everything, ...filter }, null);
    return rows.map(({ subject }) => subject);
  };
  expect(await subjects({})).toEqual(["Quay", "Culture", "World"]);
  expect(await subjects({ group: "sections" })).toEqual(["Culture", "World"]);
  expect(await subjects({ actorId: bo.id })).toEqual(["Quay", "Culture"]);
  expect(await subjects({ articleId: id })).toEqual(["Quay"]);
  const since = new Date("2026-03-02T00:00:00Z");
  expect(await subjects({ group: "sections", since })).toEqual(["Culture"]);
  expect(await subjects({ until: since })).toEqual(["World"]);
});

test("a long log comes in pages, every entry once, though they are of one moment", async () => {
  const ann = await addUser("administrator", "ann");
  const at = new Date("2026-03-01T10:00:00Z");
  const count = auditPageSize + 5;
  for (let number = 0; number < count; number += 1) await note(ann, `Section ${number}`, at);
  const first = await listAudit(ann, everything, null);
  const second = await listAudit(ann, everything, first.next);
  const subjects = [...first.rows, ...second.rows].map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(count);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([auditPageSize, 5, null]);
});
