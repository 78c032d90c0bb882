// One trigger runs and one waits, as the table of states says.
import {
  saveStates,
  saveTriggers,
  type SaveState,
  type SaveTrigger,
} from "@/lib/browser/saving/table";

type Parts<Wanted> = {
  standing: () => SaveState;
  fulfil: (wanted: Wanted) => Promise<void>;
  /** Nothing is sent now: the text is stored, another trigger does the work, or a person is asked. */
  turnDown: (wanted: Wanted, isAsked: boolean) => void;
  rest: () => void;
};

export class SaveQueue<Wanted extends { trigger: SaveTrigger }> {
  readonly #parts: Parts<Wanted>;
  #underWay: Wanted | null = null;
  #waiting: Wanted | null = null;

  constructor(parts: Parts<Wanted>) {
    this.#parts = parts;
  }

  get state(): SaveState {
    return this.#underWay ? "sending" : this.#parts.standing();
  }

  get wanted(): Wanted[] {
    return [this.#underWay, this.#waiting].filter((wanted) => wanted !== null);
  }

  want(wanted: Wanted): void {
    const course = saveStates[this.state][wanted.trigger];
    if (course === "go") void this.#run(wanted);
    else if (course === "wait") this.#line(wanted);
    else this.#parts.turnDown(wanted, course === "ask");
  }

  #line(wanted: Wanted): void {
    const other = this.#waiting;
    const isGreater =
      !other || saveTriggers.indexOf(wanted.trigger) >= saveTriggers.indexOf(other.trigger);
    this.#waiting = isGreater ? wanted : other;
    const lesser = isGreater ? other : wanted;
    if (lesser) this.#parts.turnDown(lesser, false);
  }

  /** Synchronous up to the first request, since a page that goes away has no later. */
  async #run(first: Wanted): Promise<void> {
    try {
      for (let wanted: Wanted | null = first; wanted; wanted = this.#next()) {
        this.#underWay = wanted;
        await this.#parts.fulfil(wanted);
      }
    } finally {
      this.#underWay = null;
    }
    this.#parts.rest();
  }

  #next(): Wanted | null {
    const wanted = this.#waiting;
    this.#waiting = null;
    if (wanted === null) return null;
    const course = saveStates[this.#parts.standing()][wanted.trigger];
    if (course === "go") return wanted;
    this.#parts.turnDown(wanted, course === "ask");
    return null;
  }
}
