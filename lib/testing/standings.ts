// One example of each state of an article. For tests only.
import type { Standing } from "@/lib/content/articles/workflow";

export const momentOfStandings = new Date("2026-03-01T06:00:00.000Z");
const before = new Date(momentOfStandings.getTime() - 60_000);
const after = new Date(momentOfStandings.getTime() + 60_000);

/** Its draft is the revision "2". */
const neverPublished: Standing = {
  draftId: "2",
  draftStage: "draft",
  liveId: null,
  liveAt: null,
  scheduledId: null,
  scheduledAt: null,
  retractedAt: null,
};
const unpublished = { ...neverPublished, liveAt: before };
const live = { ...unpublished, liveId: "2" };
const scheduled = { scheduledId: "2", scheduledAt: after };
const earlierScheduled = { scheduledId: "1", scheduledAt: after };

export const standings = {
  "never published": neverPublished,
  scheduled: { ...neverPublished, ...scheduled },
  "scheduled, with a newer draft": { ...neverPublished, ...earlierScheduled },
  live,
  "live, with a newer draft": { ...live, liveId: "1" },
  "live, with an update scheduled": { ...live, liveId: "1", ...scheduled },
  "live, with an update scheduled and a newer draft": { ...live, liveId: "0", ...earlierScheduled },
  unpublished,
  "unpublished, and scheduled": { ...unpublished, ...scheduled },
  "unpublished, and scheduled, with a newer draft": { ...unpublished, ...earlierScheduled },
  retracted: { ...live, retractedAt: before },
  "unpublished, then retracted": { ...unpublished, retractedAt: before },
} as const satisfies Record<string, Standing>;
export type StandingName = keyof typeof standings;
