// Reports where this tab is, and reads who else is there.
import { isSame } from "@/lib/base/same";
import { now } from "@/lib/base/clock";
import type { PresenceAnswer } from "@/lib/newsroom/presence/schema";
import { goneAfter, longPause, pause, shortPause } from "@/lib/content/presence/timing";

export type Transport = {
  report: (blockId: string | null) => Promise<PresenceAnswer>;
  leave: () => void;
};

export type Seen = Pick<PresenceAnswer, "others">;

export type Watch = {
  /** Also begins again after `leave`. */
  arrive: () => void;
  leave: () => void;
  setBlock: (blockId: string | null) => void;
  setHidden: (isHidden: boolean) => void;
};

/** One request at a time. While the server does not answer, others are forgotten in time, as the server would do it. */
export function presenceWatch(transport: Transport, onSeen: (seen: Seen) => void): Watch {
  let isHere = false;
  let isHidden = false;
  let isAsking = false;
  let hasFailed = false;
  let hasNews = false;
  let blockId: string | null = null;
  let seen: Seen = { others: [] };
  let [reportedAt, answeredAt] = [-Infinity, -Infinity];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function see(next: Seen) {
    if (!isHere || isSame(next, seen)) return;
    seen = next;
    onSeen(seen);
  }

  async function report() {
    [isAsking, hasNews] = [true, false];
    reportedAt = now().getTime();
    try {
      const { others } = await transport.report(blockId);
      [hasFailed, answeredAt] = [false, now().getTime()];
      see({ others });
    } catch {
      // The state line says why the server does not answer.
      hasFailed = true;
      if (now().getTime() - answeredAt >= goneAfter) see({ others: [] });
    }
    isAsking = false;
    plan();
  }

  /**
   * Counted from the last report, and set when an answer comes: browsers delay nested timers in the background, and the
   * colleague would seem gone.
   */
  function plan() {
    clearTimeout(timer);
    if (!isHere || isAsking) return;
    const wait = hasNews ? shortPause : isHidden || hasFailed ? longPause : pause;
    timer = setTimeout(report, Math.max(0, reportedAt + wait - now().getTime()));
  }

  function reportSoon() {
    hasNews = true;
    plan();
  }

  return {
    arrive() {
      isHere = true;
      reportSoon();
    },
    leave() {
      isHere = false;
      plan();
      transport.leave();
    },
    setBlock(next) {
      if (next === blockId) return;
      blockId = next;
      reportSoon();
    },
    setHidden(next) {
      isHidden = next;
      if (isHidden) plan();
      else reportSoon();
    },
  };
}
