// For administrators: when the last backup was proven, and in red what is wrong with backups.
import { useId } from "react";
import { PartHeading } from "@/app/desk/_components/desk-part";
import { now } from "@/lib/base/clock";
import { recentTime } from "@/lib/base/site-time";
import { getBackupState, type BackupState } from "@/lib/desk/backups/state";

export async function Backups() {
  return <BackupPart state={await getBackupState()} at={now()} />;
}

function BackupPart({ state, at }: { state: BackupState; at: Date }) {
  const id = useId();
  const { isOn, isOverdue, failure } = state;
  return (
    <section aria-labelledby={id}>
      <PartHeading id={id} title="Backups" />
      <p className={`py-2.5 ${isOverdue ? "font-semibold text-accent" : ""}`}>
        {provenWords(state, at)}
        {isOverdue && " That is overdue."}
      </p>
      {failure && (
        <p className="pb-2.5 text-accent wrap-anywhere">
          {failure.what === "backup" ? "The last backup" : "The last proof of a backup"} (
          {recentTime(failure.at, at)}) had a problem: {failure.sentence}
        </p>
      )}
      {isOn && (isOverdue || failure !== null) && (
        <p className="pb-2.5 text-sm text-ink-soft">
          The server tries again within the hour. If that does not help, the person who runs the
          server makes a backup by hand: <code>npm run backup</code> says what is wrong.
        </p>
      )}
    </section>
  );
}

function provenWords({ isOn, lastProven }: BackupState, at: Date): string {
  if (lastProven !== null) {
    const articles = lastProven.articles.toLocaleString("en");
    const words = lastProven.articles === 1 ? "1 article" : `${articles} articles`;
    return `Last proven backup: ${recentTime(lastProven.at, at)}, ${words}.`;
  }
  if (isOn) return "No backup has been proven yet.";
  return "The server makes no backups. The person who runs it chooses where they go (BACKUP_TO).";
}
