import { firstFreeSlug, slugFromHeadline } from "@/lib/content/articles/headline";
import { typingKey } from "@/lib/base/search-text/typing-key";
import type { AuditAction } from "@/lib/content/audit/actions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { issueEdition } from "@/lib/projections/editions/editions";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import type { Direction } from "@/lib/newsroom/sections/schema";
import { frontPath, sectionPath } from "@/lib/base/site-addresses";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { Section } from "@/prisma/generated/client";

/** At the end, under the first free slug. @throws InvalidInputError for a name that is taken */
export async function createSection(actor: Actor, name: string): Promise<void> {
  assertMay(actor, "changeSections");
  await transactionOf(actor, async (tx) => {
    await assertNameIsFree(tx, name);
    const position = await lastPosition(tx);
    const slug = await freeSlug(tx, name);
    const { id: sectionId } = await tx.section.create({ data: { name, slug, position } });
    await recordAudit(tx, { actor, action: "sectionAdded", subject: name, detail: { sectionId } });
    await reissueSection(tx, slug, "sectionAdded");
  });
}

/** The address stays. @throws InvalidInputError for a name that is taken */
export async function renameSection(actor: Actor, id: string, name: string): Promise<void> {
  await changing(actor, id, async (tx, { name: before, slug }) => {
    if (before === name) return;
    await assertNameIsFree(tx, name, id);
    await tx.section.update({ where: { id }, data: { name } });
    const detail = { sectionId: id, before };
    await recordAudit(tx, { actor, action: "sectionRenamed", subject: name, detail });
    await reissueSection(tx, slug, "sectionRenamed");
  });
}

/**
 * One place among the open ones, staying at the ends. Gives its name, its place from 1 on, and their number. @throws
 * ConflictError for a retired section
 */
export async function moveSection(
  actor: Actor,
  id: string,
  direction: Direction,
): Promise<{ name: string; place: number; of: number }> {
  return changing(actor, id, async (tx, { name, slug, retiredAt }) => {
    if (retiredAt !== null) throw new ConflictError(`“${name}” is retired: it has no place.`);
    const open = await tx.section.findMany({
      where: { retiredAt: null },
      orderBy: [{ position: "asc" }, { name: "asc" }, { id: "asc" }],
    });
    const ids = open.map((section) => section.id);
    const from = ids.indexOf(id);
    const to = Math.max(0, Math.min(ids.length - 1, from + (direction === "up" ? -1 : 1)));
    if (to !== from) {
      const moved = ids.toSpliced(from, 1).toSpliced(to, 0, id);
      for (const [index, one] of moved.entries()) {
        await tx.section.update({ where: { id: one }, data: { position: index + 1 } });
      }
      const detail = { sectionId: id, section: name, place: to + 1 };
      await recordAudit(tx, { actor, action: "sectionsOrdered", subject: "", detail });
      await reissueSection(tx, slug, "sectionsOrdered");
    }
    return { name, place: to + 1, of: ids.length };
  });
}

/** It leaves the navigation and takes no new articles. Its articles and its page stay. */
export async function retireSection(actor: Actor, id: string): Promise<void> {
  await changing(actor, id, async (tx, { name, slug, retiredAt }) => {
    if (retiredAt !== null) return;
    await tx.section.update({ where: { id }, data: { retiredAt: now() } });
    await recordAudit(tx, {
      actor,
      action: "sectionRetired",
      subject: name,
      detail: { sectionId: id },
    });
    await reissueSection(tx, slug, "sectionRetired");
  });
}

/** At the end. */
export async function reopenSection(actor: Actor, id: string): Promise<void> {
  await changing(actor, id, async (tx, { name, slug, retiredAt }) => {
    if (retiredAt === null) return;
    const position = await lastPosition(tx);
    await tx.section.update({ where: { id }, data: { retiredAt: null, position } });
    await recordAudit(tx, {
      actor,
      action: "sectionReopened",
      subject: name,
      detail: { sectionId: id },
    });
    await reissueSection(tx, slug, "sectionReopened");
  });
}

/** Every page names the sections. */
async function reissueSection(tx: Transaction, slug: string, what: AuditAction): Promise<void> {
  await issueEdition(tx, { what, addresses: [frontPath, sectionPath(slug)], isWhole: true });
}

/** @throws ForbiddenError, NotFoundError */
async function changing<Result>(
  actor: Actor,
  id: string,
  work: (tx: Transaction, section: Section) => Promise<Result>,
): Promise<Result> {
  assertMay(actor, "changeSections");
  return transactionOf(actor, async (tx) => {
    const section = await tx.section.findUnique({ where: { id } });
    if (section === null) throw new NotFoundError("There is no such section.");
    return work(tx, section);
  });
}

/** Names are equal if only case, quotes or white space differ. Retired sections keep theirs. */
async function assertNameIsFree(tx: Transaction, name: string, exceptId?: string) {
  const sections = await tx.section.findMany();
  const other = sections.find(
    (section) => section.id !== exceptId && typingKey(section.name) === typingKey(name),
  );
  if (other === undefined) return;
  const state = other.retiredAt === null ? "already" : "already; it is retired and can be reopened";
  throw new InvalidInputError(`There is a section “${other.name}” ${state}.`);
}

async function lastPosition(tx: Transaction): Promise<number> {
  const { _max } = await tx.section.aggregate({ _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

function freeSlug(tx: Transaction, name: string): Promise<string> {
  const isFree = async (slug: string) => (await tx.section.count({ where: { slug } })) === 0;
  return firstFreeSlug(slugFromHeadline(name), isFree);
}
