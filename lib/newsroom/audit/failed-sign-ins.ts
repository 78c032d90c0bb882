// Sign-ins that failed: one entry an hour for each user they were tried for, and one for all addresses that nobody has.
import { z } from "zod";
import { recordCondensed, type Origin } from "@/lib/newsroom/audit/condensed";
import type { Transaction } from "@/lib/base/db";
import { deviceName } from "@/lib/content/users/device";
import { cleanText } from "@/lib/base/text-input";

/** Characters of an address as it was typed that the audit log keeps. */
const longestAddress = 120;
/** Addresses that one entry names. */
const mostAddresses = 20;

const named = z.object({ addresses: z.array(z.string()) });

type Failure = Origin & {
  /** As it was typed. */
  address: string;
  /** Of the user who has it; null if nobody does. */
  userId: string | null;
};

/** Records a sign-in that failed, within the caller's transaction. */
export async function recordFailedSignIn(
  tx: Transaction,
  { address, userId, network, device }: Failure,
): Promise<void> {
  const subject = cleanText(address).slice(0, longestAddress);
  const entry = { actor: { id: null, name: "Somebody" }, action: "signInFailed", subject } as const;
  const origin = { network, device: deviceName(cleanText(device)) };
  if (userId !== null) {
    const about = { ...entry, detail: { userId } };
    return recordCondensed(tx, subject.trim().toLowerCase(), about, origin);
  }
  await recordCondensed(tx, "nobody", entry, origin, (before) => {
    const { addresses = [] } = named.safeParse(before).data ?? {};
    const all = [...new Set([...addresses, subject])];
    const detail = { addresses: all.slice(0, mostAddresses) };
    if (all.length === 1) return { subject, detail };
    const count = all.length > mostAddresses ? `more than ${mostAddresses}` : all.length;
    return { subject: `${count} addresses that nobody has`, detail };
  });
}
