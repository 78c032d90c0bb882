// The figures of this process, by Prometheus' conventions. docs/health.md lists them. A label has a few values only: nothing
// that somebody sends is one.
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { onceInProcess } from "@/lib/base/process/once-in-process";

/** Seconds. */
const quick = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const slow = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];

export const metrics = onceInProcess("metrics", makeMetrics);

function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string = never>(
    name: string,
    help: string,
    labels: Label[] = [],
  ) => new Counter({ name, help, labelNames: labels, registers });
  const gauge = <Label extends string = never>(name: string, help: string, labels: Label[] = []) =>
    new Gauge({ name, help, labelNames: labels, registers });
  // A gauge without labels says 0 before it is set: this one says nothing.
  const timestamp = (name: string, help: string) => {
    const made = gauge(name, help);
    made.remove();
    return made;
  };
  return {
    registry,
    requests: counter("stet_requests_total", "Answered requests, by kind of address and status.", [
      "kind",
      "status",
    ]),
    keptPageAnswers: counter(
      "stet_kept_page_answers_total",
      "Readers’ requests that came to the kept pages: hit, answered from memory; miss, made first.",
      ["outcome"],
    ),
    keptPages: gauge("stet_kept_pages", "Readers’ pages that this server keeps."),
    keptBytes: gauge(
      "stet_kept_pages_bytes",
      "Bytes of the readers’ pages that this server keeps.",
    ),
    making: new Histogram({
      name: "stet_page_making_seconds",
      help: "Time in which a reader’s page was made.",
      buckets: quick,
      registers,
    }),
    saves: counter("stet_saves_total", "Saves of articles, by how they ended.", ["outcome"]),
    merges: counter(
      "stet_merges_total",
      "Saves of a text that was merged with somebody else’s in the editor’s browser.",
    ),
    conflicts: counter(
      "stet_conflicts_total",
      "Saves of a text that a person decided on, over somebody else’s.",
    ),
    transitions: counter("stet_transitions_total", "Transitions of articles, by which.", [
      "transition",
    ]),
    publishing: new Histogram({
      name: "stet_publish_to_visible_seconds",
      help: "Time from the press of Publish until no page of this newsroom shows what was before.",
      buckets: slow,
      registers,
    }),
    outboxAge: gauge(
      "stet_outbox_oldest_seconds",
      "Age of the oldest edition that a follower was not told of.",
      ["follower"],
    ),
    roundAge: gauge("stet_round_last_success_timestamp_seconds", "When a round last succeeded.", [
      "round",
    ]),
    roundFailures: counter("stet_round_failures_total", "Rounds that failed.", ["round"]),
    backupAge: timestamp(
      "stet_backup_last_success_timestamp_seconds",
      "When the newest backup of the newsroom was made; missing before there is one.",
    ),
    backupProof: timestamp(
      "stet_backup_last_proof_timestamp_seconds",
      "When a backup was last restored and compared; missing before there is one.",
    ),
    databaseBusy: counter(
      "stet_database_busy_total",
      "Writes that failed since another program or server was writing.",
    ),
    databaseWait: new Histogram({
      name: "stet_transaction_seconds",
      help: "Time of a transaction, with its wait for those before.",
      buckets: quick,
      registers,
    }),
    diskFree: gauge("stet_disk_free_bytes", "Bytes that the data folder’s disk has left."),
    signs: gauge(
      "stet_sign_state",
      "What the newsroom says of itself: 0 well, 1 look at it, 2 act.",
      ["sign"],
    ),
  };
}
