// Some uploads at a time, each by itself, so that a failure holds up no other. docs/pictures.md explains it.
import type { AddedPicture } from "@/lib/newsroom/media/added-picture";
import type { RecordingFile } from "@/lib/content/recordings/file";
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
  mostBytes: number;
  /** Of a video or sound. */
  mostRecordingBytes: number;
};

/** `onFiled`, `onRecording`: called once for each filed picture, video or sound. */
export type UploadOptions = {
  place: string;
  target: Target;
  onFiled: (filed: AddedPicture, id: string) => void;
  onRecording?: (file: RecordingFile, id: string) => void;
};

type Entry = { now: Upload; stop: () => void } & Pick<UploadOptions, "onFiled" | "onRecording">;

export class UploadQueue {
  readonly #parts: QueueParts;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #repeat: RepeatTimer;
  /** Broken uploads wait for the end of a pause. */
  #isPausing = false;
  /** The last request found no server, so that nothing is sent until the pause ends. */
  #isCutOff = false;
  #snapshot: readonly Upload[] = [];

  constructor(parts: QueueParts) {
    this.#parts = parts;
    this.#repeat = new RepeatTimer(parts.timers, () => this.#goOn());
  }

  /** In the order of adding; the same array until something changes. */
  get snapshot(): readonly Upload[] {
    return this.#snapshot;
  }

  /** Calls for each snapshot until the result is called. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isSafeToLeave(): boolean {
    return this.#snapshot.every(({ state }) => !uploadStates[state].isUnfinished);
  }

  get isSignedOut(): boolean {
    return this.#snapshot.some(({ state }) => state === "signed out");
  }

  add(files: readonly File[], { place, target, ...heard }: UploadOptions): string[] {
    const ids = files.map((file) => {
      const id = randomId();
      const now: Upload = {
        ...{ id, place, file, target, state: "waiting", share: 0, problems: [], failures: 0 },
        ...{ mayHaveArrived: false, current: null, filed: null, recording: null },
      };
      this.#entries.set(id, { now, stop: () => {}, ...heard });
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

  retry(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry || !this.#happens(entry, "retry")) return;
    this.#change(entry, { problems: [], failures: 0, current: null });
    this.#isCutOff = false;
    this.#refuseTooLarge(id);
    this.#send();
  }

  /** Cancels an unfinished upload. */
  dismiss(id: string): void {
    this.cancel(id);
    this.#entries.delete(id);
    this.#send();
  }

  /** The page itself shows it from now on. */
  handOver(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) this.#change(entry, { place: "" });
    this.#show();
  }

  /** The network is back: broken uploads are sent at once. */
  reachable(): void {
    for (const entry of this.#entries.values()) this.#change(entry, { failures: 0 });
    this.#goOn();
  }

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
    const { mostBytes, mostRecordingBytes } = this.#parts;
    const most = entry?.now.target.kind === "recording" ? mostRecordingBytes : mostBytes;
    if (entry?.now.state !== "waiting" || entry.now.file.size <= most) return;
    const problem = `The file is too large: the limit is ${Math.floor(most / 1024 / 1024)} MiB.`;
    this.#end(entry, { ending: "too large", problems: [problem] });
  }

  /** Sends what waits, unless the server cannot be reached or nobody is signed in. */
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
    // An upload that was cancelled meanwhile ignores this answer.
    if (entry.stop !== stop) return;
    this.#end(entry, told);
    this.#pace(told);
    this.#send();
    if ("filed" in told) entry.onFiled(told.filed, entry.now.id);
    if ("recording" in told) entry.onRecording?.(told.recording, entry.now.id);
  }

  #tell(entry: Entry, stop: () => void, change: Partial<Upload>): void {
    if (entry.stop !== stop) return;
    this.#change(entry, change);
    this.#show();
  }

  #end(entry: Entry, answer: UploadAnswer): void {
    const { state } = uploadOutcomes[answer.ending];
    if ("recording" in answer) {
      return this.#change(entry, { state, recording: answer.recording });
    }
    if ("filed" in answer) return this.#change(entry, { state, filed: answer.filed });
    const { target, failures, mayHaveArrived } = entry.now;
    const { problems } = answer;
    this.#change(entry, {
      ...{ state, problems },
      failures: failuresAfter(answer.ending, failures),
      mayHaveArrived: mayHaveArrived || uploadOutcomes[answer.ending].isRepeated,
    });
    if (answer.ending !== "stale" || !("version" in target)) return;
    const { current } = answer;
    this.#change(entry, { current, target: { ...target, version: current.version } });
  }

  /** Longer each time, until the server answers. */
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

/** Room on a disk does not come by sending to it again: that waits for the user at once. */
function failuresAfter(ending: UploadAnswer["ending"], before: number): number {
  if (ending === "no room") return mostFailures;
  return ending === "failed" ? before + 1 : before;
}

function goesAgain({ state, failures }: Upload): boolean {
  return uploadStates[state].reachable !== null && failures < mostFailures;
}
