// Files on their way to the newsroom: some at a time, each by itself, so that one that fails holds up no other.
// Its rules are the tables of lib/browser/uploading/table.ts; docs/pictures.md tells them.
import type { AddedPicture } from "@/lib/newsroom/media/commands";
import { randomId } from "@/lib/base/random-id";
import { RepeatTimer } from "@/lib/browser/saving/repeat-timer";
import type { Timers } from "@/lib/browser/saving/timers";
import {
  mostFailures,
  uploadOutcomes,
  places,
  uploadStates,
  type UploadEvent,
} from "@/lib/browser/uploading/table";
import type { UploadAnswer, Send, Target, Upload } from "@/lib/browser/uploading/upload";

export type QueueParts = {
  send: Send;
  timers: Timers;
  /** Bytes that a file may have: a larger one is not sent at all. */
  mostBytes: number;
};

/** Where files are to go; `onFiled` is told of each that the newsroom has, with its upload's id, once. */
export type UploadOptions = {
  place: string;
  target: Target;
  onFiled: (filed: AddedPicture, id: string) => void;
};

type Entry = { now: Upload; stop: () => void; onFiled: UploadOptions["onFiled"] };

export class UploadQueue {
  readonly #parts: QueueParts;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #repeat: RepeatTimer;
  /** Whether a pause goes on after which what broke off is sent again. */
  #isPausing = false;
  /** Whether the last request found no server: until the pause is over nothing else is sent. */
  #isCutOff = false;
  #snapshot: readonly Upload[] = [];

  constructor(parts: QueueParts) {
    this.#parts = parts;
    this.#repeat = new RepeatTimer(parts.timers, () => this.#goOn());
  }

  /** All uploads in the order in which they were added; the same array as long as nothing changes. */
  get snapshot(): readonly Upload[] {
    return this.#snapshot;
  }

  /** Tells of each new snapshot, until what it gives is called. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether nothing would be lost if the page went away now. */
  get isSafeToLeave(): boolean {
    return this.#snapshot.every(({ state }) => !uploadStates[state].isUnfinished);
  }

  /** Whether uploads wait for a person to sign in. */
  get isSignedOut(): boolean {
    return this.#snapshot.some(({ state }) => state === "signed out");
  }

  /** Takes files in; gives the ids of their uploads. */
  add(files: readonly File[], { place, target, onFiled }: UploadOptions): string[] {
    const ids = files.map((file) => {
      const id = randomId();
      const now: Upload = {
        ...{ id, place, file, target, state: "waiting", share: 0, problems: [], failures: 0 },
        ...{ mayHaveArrived: false, current: null, filed: null },
      };
      this.#entries.set(id, { now, stop: () => {}, onFiled });
      return id;
    });
    for (const id of ids) this.#refuseTooLarge(id);
    this.#send();
    return ids;
  }

  cancel(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const isAllSent = entry.now.state === "checking";
    if (!this.#happens(entry, "cancel")) return;
    if (isAllSent) this.#change(entry, { mayHaveArrived: true });
    const { stop } = entry;
    entry.stop = () => {};
    stop();
    this.#send();
  }

  /** The person wants it sent again. */
  retry(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry || !this.#happens(entry, "retry")) return;
    this.#change(entry, { problems: [], failures: 0, current: null });
    this.#isCutOff = false;
    this.#refuseTooLarge(id);
    this.#send();
  }

  /** Takes it off the list; one that is unfinished is cancelled. */
  dismiss(id: string): void {
    this.cancel(id);
    this.#entries.delete(id);
    this.#send();
  }

  /** The part of the page that began it has no place for it any more: the page itself shows it. */
  handOver(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) this.#change(entry, { place: "" });
    this.#show();
  }

  /** The browser says that there is a network: what broke off goes at once. */
  reachable(): void {
    for (const entry of this.#entries.values()) this.#change(entry, { failures: 0 });
    this.#goOn();
  }

  /** Somebody signed in. */
  signedIn(): void {
    for (const entry of this.#entries.values()) this.#happens(entry, "signed in");
    this.#send();
  }

  #goOn(): void {
    this.#repeat.rest();
    this.#isPausing = false;
    this.#isCutOff = false;
    for (const entry of this.#entries.values()) {
      if (goesAgain(entry.now)) this.#happens(entry, "reachable");
    }
    this.#send();
  }

  #happens(entry: Entry, event: UploadEvent): boolean {
    const state = uploadStates[entry.now.state][event];
    if (state !== null) this.#change(entry, { state });
    return state !== null;
  }

  #change(entry: Entry, change: Partial<Upload>): void {
    entry.now = { ...entry.now, ...change };
  }

  #refuseTooLarge(id: string): void {
    const entry = this.#entries.get(id);
    const most = this.#parts.mostBytes;
    if (entry?.now.state !== "waiting" || entry.now.file.size <= most) return;
    const problem = `The file is too large: the limit is ${Math.floor(most / 1024 / 1024)} MiB.`;
    this.#end(entry, { ending: "too large", problems: [problem] });
  }

  /** Fills the free places with those that wait, unless all would meet the same closed door. */
  #send(): void {
    this.#show();
    if (this.isSignedOut || this.#isCutOff) return;
    const isUnderWay = ({ now }: Entry) => now.state === "sending" || now.state === "checking";
    const entries = [...this.#entries.values()];
    const free = places - entries.filter(isUnderWay).length;
    const next = entries.filter(({ now }) => now.state === "waiting").slice(0, free);
    for (const entry of next) void this.#run(entry);
    if (next.length > 0) this.#show();
  }

  async #run(entry: Entry): Promise<void> {
    this.#happens(entry, "send");
    this.#change(entry, { share: 0 });
    const { file, target } = entry.now;
    const { answer, stop } = this.#parts.send(file, target, {
      progress: (share) => this.#tell(entry, stop, { share }),
      sent: () => {
        if (entry.stop === stop) this.#happens(entry, "sent");
        this.#tell(entry, stop, { share: 1 });
      },
    });
    entry.stop = stop;
    const told = await answer;
    // One that was cancelled meanwhile, and perhaps sent anew, has nothing to do with this answer.
    if (entry.stop !== stop) return;
    this.#end(entry, told);
    this.#pace(told);
    this.#send();
    if ("filed" in told) entry.onFiled(told.filed, entry.now.id);
  }

  #tell(entry: Entry, stop: () => void, change: Partial<Upload>): void {
    if (entry.stop !== stop) return;
    this.#change(entry, change);
    this.#show();
  }

  #end(entry: Entry, answer: UploadAnswer): void {
    const { state } = uploadOutcomes[answer.ending];
    if ("filed" in answer) return this.#change(entry, { state, filed: answer.filed });
    const { target, failures, mayHaveArrived } = entry.now;
    const { problems } = answer;
    this.#change(entry, {
      ...{ state, problems },
      failures: answer.ending === "failed" ? failures + 1 : failures,
      mayHaveArrived: mayHaveArrived || uploadOutcomes[answer.ending].isRepeated,
    });
    if (answer.ending !== "stale" || target.kind === "library") return;
    const { current } = answer;
    this.#change(entry, { current, target: { ...target, version: current.version } });
  }

  /** Pauses before what broke off is sent again: longer each time, until the server answers. */
  #pace({ ending }: UploadAnswer): void {
    this.#isCutOff = ending === "none";
    if (!uploadOutcomes[ending].isRepeated) {
      this.#repeat.reset();
      this.#isPausing = false;
    }
    const isAnyOff = [...this.#entries.values()].some(({ now }) => goesAgain(now));
    if (this.#isPausing || !isAnyOff) return;
    this.#isPausing = true;
    this.#repeat.set();
  }

  #show(): void {
    this.#snapshot = [...this.#entries.values()].map(({ now }) => now);
    for (const listener of this.#listeners) listener();
  }
}

/** Whether it is sent again by itself after a pause. */
function goesAgain({ state, failures }: Upload): boolean {
  return uploadStates[state].reachable !== null && failures < mostFailures;
}
