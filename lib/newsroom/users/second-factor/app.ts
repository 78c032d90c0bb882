// One-time codes of an app on the user's phone (RFC 6238): six digits, another every 30 seconds.
import { generateSecret, generateURI, verifySync } from "otplib";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { ConflictError, InvalidInputError } from "@/lib/base/errors";
import { confirmedTransactionOf } from "@/lib/newsroom/users/acting";
import { tellOwner } from "@/lib/newsroom/users/notices";
import { decryptAppSecret, encryptAppSecret } from "@/lib/newsroom/users/second-factor/app-secret";
import {
  codesForFirst,
  assertMayGo,
  forgetCodesWithoutFactor,
} from "@/lib/newsroom/users/second-factor/first-and-last";
import type { Actor } from "@/lib/content/users/actor";

/** Seconds. Codes of the step before and after count too, for clocks that are not right. */
const step = 30;

/** Makes a key that counts for nothing until a code of it is given. @throws ConflictError if there is an app */
export async function beginApp(actor: Actor): Promise<void> {
  await confirmedTransactionOf(actor, async (tx) => {
    const secret = encryptAppSecret(actor.id, generateSecret());
    await assertNoApp(tx, actor.id);
    const pending = { secret, createdAt: now(), confirmedAt: null, lastStep: 0 };
    await tx.authenticatorApp.upsert({
      where: { userId: actor.id },
      create: { userId: actor.id, ...pending },
      update: pending,
    });
  });
}

/** The key to show, and the address in its QR code. Null if none is being set up. */
export async function findPendingApp(
  userId: string,
): Promise<{ secret: string; uri: string } | null> {
  const app = await db().authenticatorApp.findUnique({
    where: { userId },
    include: { user: { select: { email: true } } },
  });
  if (app === null || app.confirmedAt !== null) return null;
  const secret = decryptAppSecret(userId, app.secret);
  const issuer = env().siteName;
  if (secret === null) return null;
  return { secret, uri: generateURI({ issuer, label: app.user.email, secret }) };
}

/** Gives recovery codes with the first second factor, else null. @throws InvalidInputError for a wrong code */
export async function confirmApp(actor: Actor, code: string): Promise<string[] | null> {
  const codes = await confirmedTransactionOf(actor, async (tx) => {
    await assertNoApp(tx, actor.id);
    const codesOfFirst = await codesForFirst(tx, actor.id);
    const stepUsed = await stepOf(tx, actor.id, code);
    if (stepUsed === null) {
      throw new InvalidInputError(
        "That code is not right. Wait for the next one, and see that your phone’s clock is right.",
      );
    }
    await tx.authenticatorApp.update({
      where: { userId: actor.id },
      data: { confirmedAt: now(), lastStep: stepUsed },
    });
    const about = { subject: actor.name, detail: { userId: actor.id } };
    await recordAudit(tx, { actor, action: "appAdded", ...about });
    return codesOfFirst;
  });
  await tellAbout(actor, "An app for one-time codes was set up.");
  return codes;
}

/** @throws ConflictError if the role needs a second factor and this is the last one */
export async function removeApp(actor: Actor): Promise<void> {
  await confirmedTransactionOf(actor, async (tx) => {
    const { count } = await tx.authenticatorApp.deleteMany({ where: { userId: actor.id } });
    if (count === 0) return;
    await assertMayGo(tx, actor);
    await forgetCodesWithoutFactor(tx, actor.id);
    const about = { subject: actor.name, detail: { userId: actor.id } };
    await recordAudit(tx, { actor, action: "appRemoved", ...about });
  });
  await tellAbout(actor, "The app for one-time codes was removed.");
}

/** Whether it is a code of the user's app. No code works twice, whichever tab or server is first. */
export async function takeAppCode(tx: Transaction, userId: string, code: string): Promise<boolean> {
  const lastStep = await stepOf(tx, userId, code);
  if (lastStep === null) return false;
  const { count } = await tx.authenticatorApp.updateMany({
    where: { userId, confirmedAt: { not: null }, lastStep: { lt: lastStep } },
    data: { lastStep },
  });
  return count === 1;
}

/** The step that a code belongs to, if it is right and none after the last used one. */
async function stepOf(tx: Transaction, userId: string, typed: string): Promise<number | null> {
  const token = typed.replaceAll(/\s/g, "");
  const app = await tx.authenticatorApp.findUnique({ where: { userId } });
  if (app === null || !/^\d{6}$/.test(token)) return null;
  const secret = decryptAppSecret(userId, app.secret);
  if (secret === null) throw new ConflictError(unreadable);
  const epoch = Math.floor(now().getTime() / 1000);
  const checked = verifySync({ secret, token, epoch, period: step, epochTolerance: step });
  const used = checked.valid && "timeStep" in checked ? checked.timeStep : null;
  return used !== null && used > app.lastStep ? used : null;
}

const unreadable =
  "The newsroom’s secret has changed, and your app’s codes cannot be checked any more. Use a passkey or a recovery " +
  "code, or ask an administrator to remove your second factor.";

async function assertNoApp(tx: Transaction, userId: string): Promise<void> {
  const where = { userId, confirmedAt: { not: null } };
  if ((await tx.authenticatorApp.count({ where })) === 0) return;
  throw new ConflictError("You have an app already. Remove it first.");
}

async function tellAbout({ id }: Actor, details: string): Promise<void> {
  const user = await db().user.findUnique({ where: { id } });
  if (user) await tellOwner(user, "second factor", details);
}
