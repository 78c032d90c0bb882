// Reports where this tab is, and reads who else is there.
import { isSame } from "@/lib/base/same";
import { now } from "@/lib/base/clock";
import type { PresenceAnswer } from "@/lib/newsroom/presence/schema";
import { goneAfter, livePause, longPause, pause, shortPause } from "@/lib/content/presence/timing";

export type Transport = {
  report: (blockId: string | null) => Promise<PresenceAnswer>;
  leave: () => void;
  /** The server tells by itself what happens until the result is called; null: it does not at the moment. */
  listen: (hear: (told: PresenceAnswer | null) => void) => () => void;
};

export type Seen = Pick<PresenceAnswer, "others">;

export type Watch = {
  /** Also begins again after `leave`. */
  arrive: () => void;
  leave: () => void;
  setBlock: (blockId: string | null) => void;
  setHidden: (isHidden: boolean) => void;
};

/**
 * One report at a time. A tab that is seen also listens, and while it is told what happens, a report is only a sign of
 * life. While the server does not answer, others are forgotten in time, as the server would do it.
 */
export function presenceWatch(transport: Transport, onSeen: (seen: Seen) => void): Watch {
  let isHere = false;
  let isHidden = false;
  let isAsking = false;
  let hasFailed = false;
  let hasNews = false;
  let blockId: string | null = null;
  let seen: Seen = { others: [] };
  let isTold = false;
  let hush: (() => void) | null = null;
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
      // It may be older than what was told meanwhile.
      if (!isTold || hasFailed) see({ others });
      [hasFailed, answeredAt] = [false, now().getTime()];
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
    const usual = isTold ? livePause : pause;
    const wait = hasNews ? shortPause : isHidden || hasFailed ? longPause : usual;
    timer = setTimeout(report, Math.max(0, reportedAt + wait - now().getTime()));
  }

  function reportSoon() {
    hasNews = true;
    plan();
  }

  /** A browser has few connections to a server: a tab in the background keeps none. */
  function followListening() {
    const listens = isHere && !isHidden;
    if (listens && hush === null) hush = transport.listen(hear);
    if (listens || hush === null) return;
    hush();
    [hush, isTold] = [null, false];
  }

  function hear(told: PresenceAnswer | null) {
    const wasTold = isTold;
    isTold = told !== null;
    if (told !== null) see({ others: told.others });
    // It asks itself again at once.
    else if (wasTold) reportSoon();
  }

  return {
    arrive() {
      isHere = true;
      followListening();
      reportSoon();
    },
    leave() {
      isHere = false;
      followListening();
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
      followListening();
      if (isHidden) plan();
      else reportSoon();
    },
  };
}
