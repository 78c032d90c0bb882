// One server checks one address at a time, so that no site gets two requests at once.
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { whileHolding } from "@/lib/base/jobs/claim";
import { requestLink, type LinkAnswer, type Reach } from "@/lib/newsroom/links/ask";
import { isPublic } from "@/lib/newsroom/links/public-address";
import { isOutside } from "@/lib/projections/links/uses";
import {
  failuresOfBroken,
  isSiteBusy,
  isCertain,
  pauseAfterFailures,
  pauseOffline,
  pauseOfBusy,
  usualPause,
  verdictOf,
} from "@/lib/newsroom/links/verdict";
import type { OutsideLink } from "@/prisma/generated/client";

/**
 * Checks the address that waits longest. False ends the round: none waits, another server is at work, or there is no
 * connection. Forgets addresses without a live article.
 */
export async function checkNextLink(mayReach: Reach = isPublic): Promise<boolean> {
  if (!env().checksLinks || (await findDue()) === null) return false;
  const isMore = await whileHolding("links", async () => {
    const link = await findDue();
    if (link === null) return false;
    const { address } = link;
    if (link._count.uses === 0 || !isOutside(address)) {
      await transaction((tx) => tx.outsideLink.deleteMany({ where: { address } }));
      return true;
    }
    const answer = await requestLink(address, mayReach);
    await transaction((tx) => record(tx, link, answer));
    return verdictOf(answer) !== "offline";
  });
  return isMore ?? false;
}

function findDue() {
  return db().outsideLink.findFirst({
    where: { nextAt: { lte: now() } },
    orderBy: [{ nextAt: "asc" }, { address: "asc" }],
    include: { _count: { select: { uses: true } } },
  });
}

/**
 * An address is broken after several failures in a row. Without any answer, only if another address answered meanwhile:
 * else the newsroom may have no connection.
 */
async function record(tx: Transaction, link: OutsideLink, answer: LinkAnswer): Promise<void> {
  const { address } = link;
  const at = now();
  // A busy site is left alone for longer.
  const least = isSiteBusy(answer) ? pauseOfBusy : 0;
  const later = (pause: number) => new Date(at.getTime() + Math.max(pause, least));
  const verdict = verdictOf(answer);
  if (verdict === "offline") {
    await tx.outsideLink.updateMany({ where: { address }, data: { nextAt: later(pauseOffline) } });
    return;
  }
  if (isSiteBusy(answer)) await leaveAlone(tx, address, later(pauseOfBusy));
  const known = { ...answer, checkedAt: at };
  if (verdict === "working") {
    const fine = { failures: 0, failingSince: null, isBroken: false, nextAt: later(usualPause) };
    await tx.outsideLink.updateMany({ where: { address }, data: { ...known, ...fine } });
    return;
  }
  const failures = link.failures + 1;
  const failingSince = link.failingSince ?? at;
  const isBroken =
    failures >= failuresOfBroken &&
    (isCertain(answer) || (await othersAnswered(tx, address, failingSince)));
  const nextAt = later(isBroken ? usualPause : pauseAfterFailures(failures));
  await tx.outsideLink.updateMany({
    where: { address },
    data: { ...known, failures, failingSince, isBroken, nextAt },
  });
}

async function othersAnswered(tx: Transaction, address: string, since: Date): Promise<boolean> {
  const other = await tx.outsideLink.findFirst({
    where: { address: { not: address }, status: { not: null }, checkedAt: { gte: since } },
    select: { address: true },
  });
  return other !== null;
}

async function leaveAlone(tx: Transaction, address: string, until: Date): Promise<void> {
  const site = `${new URL(address).origin}/`;
  await tx.outsideLink.updateMany({
    where: { address: { startsWith: site }, nextAt: { lt: until } },
    data: { nextAt: until },
  });
}
