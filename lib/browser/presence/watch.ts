// The browser's part of presence: when a tab says where it is, and what it makes of the answers.
import { isSame } from "@/lib/base/same";
import { now } from "@/lib/base/clock";
import type { PresenceAnswer } from "@/lib/newsroom/presence/schema";
import { goneAfter, longPause, pause, shortPause } from "@/lib/content/presence/timing";

export type Transport = {
  /** Says where this tab is. Rejects where there is no answer. */
  report: (blockId: string | null) => Promise<PresenceAnswer>;
  /** Says that it leaves; nobody waits for an answer. */
  leave: () => void;
};

/** What is known of the others. */
export type Seen = Pick<PresenceAnswer, "others">;

export type Watch = {
  /** Begins to report, or begins again after `leave`. */
  arrive: () => void;
  leave: () => void;
  setBlock: (blockId: string | null) => void;
  setHidden: (isHidden: boolean) => void;
};

/**
 * Reports as long as the tab is here, one request at a time; `onSeen` is told what is new. Who is
 * not heard of because the server does not answer is forgotten in time, as the server would.
 */
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
      // Quiet here: why the server does not answer is told by the line that says how saving stands.
      hasFailed = true;
      if (now().getTime() - answeredAt >= goneAfter) see({ others: [] });
    }
    isAsking = false;
    plan();
  }

  /**
   * Sets the next report's time, counted from the last one. It is set when an answer comes: timers set
   * by timers are put off for a minute in the background, and the colleague would seem to have gone.
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
