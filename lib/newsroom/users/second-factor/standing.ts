import { db, type Transaction } from "@/lib/base/db";

export type PasskeySummary = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

export type SecondFactors = {
  passkeys: PasskeySummary[];
  /** When the app was set up; null without one. */
  appSince: Date | null;
  recoveryCodesLeft: number;
};

export async function getSecondFactors(userId: string): Promise<SecondFactors> {
  const [passkeys, app, recoveryCodesLeft] = await Promise.all([
    db().passkey.findMany({
      where: { userId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    }),
    db().authenticatorApp.findUnique({ where: { userId } }),
    db().recoveryCode.count({ where: { userId } }),
  ]);
  return { passkeys, appSince: app?.confirmedAt ?? null, recoveryCodesLeft };
}

/** What a user can give at the second step of signing in, beside a recovery code. */
export type Ways = { passkey: boolean; app: boolean };

export async function findWays(tx: Transaction, userId: string): Promise<Ways> {
  const [passkeys, apps] = [
    await tx.passkey.count({ where: { userId } }),
    await tx.authenticatorApp.count({ where: { userId, confirmedAt: { not: null } } }),
  ];
  return { passkey: passkeys > 0, app: apps > 0 };
}

export async function hasSecondFactor(tx: Transaction, userId: string): Promise<boolean> {
  const { passkey, app } = await findWays(tx, userId);
  return passkey || app;
}

/** `hasSecondFactor`, as a filter of users. */
export const withSecondFactor = {
  OR: [{ passkeys: { some: {} } }, { authenticatorApp: { is: { confirmedAt: { not: null } } } }],
};
