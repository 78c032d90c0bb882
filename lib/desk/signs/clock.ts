import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { deskTime } from "@/lib/base/site-time";
import type { Sign } from "@/lib/desk/signs/sign";

/** Milliseconds: two servers may differ a little. */
const tolerance = 60_000;

const about = { name: "clock", title: "Clock" };

/** What was recorded last cannot be of a later time than it is. */
export async function lookAtClock(): Promise<Sign> {
  const newest = await db().auditEntry.findFirst({ orderBy: { at: "desc" }, select: { at: true } });
  const at = now();
  if (newest !== null && newest.at.getTime() > at.getTime() + tolerance) {
    return {
      ...about,
      state: "act",
      word: "behind",
      sentence: `The machine’s clock says ${deskTime(at)}; the audit log has an entry of ${deskTime(newest.at)}.`,
      advice:
        "Set the clock, and have it kept right (NTP): scheduled articles appear by it, and corrections are dated by it.",
    };
  }
  const sentence = `The machine’s clock says ${deskTime(at)}.`;
  return { ...about, state: "well", word: "right", sentence, advice: null };
}
