import { metrics } from "@/lib/base/metrics/metrics";
import { deskTime } from "@/lib/base/site-time";
import { getBackupState, type BackupState } from "@/lib/desk/backups/state";
import type { Look, Sign } from "@/lib/desk/signs/sign";

export const backup: Look = { answers: false, look: lookAtBackups };

async function lookAtBackups(): Promise<Sign> {
  const state = await getBackupState();
  const { lastBackup, lastProven } = state;
  if (lastBackup !== null) metrics.backupAge.set(lastBackup.at.getTime() / 1_000);
  if (lastProven !== null) metrics.backupProof.set(lastProven.at.getTime() / 1_000);
  return { name: "backup", title: "Backups", ...found(state) };
}

const byHand = "npm run backup makes one by hand, and says what is wrong. See docs/backups.md.";

function found({
  isOn,
  isOverdue,
  failure,
  lastProven,
}: BackupState): Pick<Sign, "state" | "word" | "sentence" | "advice"> {
  if (failure !== null) {
    const what = failure.what === "backup" ? "The last backup" : "The last proof of a backup";
    const sentence = `${what} (${deskTime(failure.at)}) had a problem: ${failure.sentence}`;
    return { state: "act", word: "failed", sentence, advice: byHand };
  }
  if (isOverdue) {
    const last = lastProven === null ? "never" : deskTime(lastProven.at);
    const sentence = `The last backup that was proven: ${last}. That is overdue.`;
    return { state: "act", word: "overdue", sentence, advice: byHand };
  }
  if (lastProven !== null) {
    const articles = lastProven.articles.toLocaleString("en");
    const sentence = `The last proven backup: ${deskTime(lastProven.at)}, ${articles} articles.`;
    return { state: "well", word: "proven", sentence, advice: null };
  }
  if (isOn) {
    const sentence = "No backup has been proven yet: the server makes one each day.";
    return { state: "look", word: "not yet", sentence, advice: byHand };
  }
  return {
    state: "look",
    word: "none",
    sentence: "The server makes no backups.",
    advice: "Set BACKUP_TO to a folder on another disk or to a bucket. See docs/backups.md.",
  };
}
