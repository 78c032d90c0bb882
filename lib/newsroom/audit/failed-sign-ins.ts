// One entry an hour for each user, and one for all addresses that no user has.
import { z } from "zod";
import { recordCondensed, type Origin } from "@/lib/newsroom/audit/condensed";
import type { Transaction } from "@/lib/base/db";
import { deviceName } from "@/lib/content/users/device";
import { cleanText } from "@/lib/base/text-input";

/** In characters. */
const longestAddress = 120;
const mostAddresses = 20;

const named = z.object({ addresses: z.array(z.string()) });

type Failure = Origin & {
  address: string;
  /** Null for an unknown address. */
  userId: string | null;
};

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
