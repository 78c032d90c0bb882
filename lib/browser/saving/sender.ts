// Runs one trigger: saves until all is saved or something prevents it, then takes the transition.
import type { SaveKind } from "@/lib/newsroom/articles/commands";
import type { Transition } from "@/lib/content/articles/workflow";
import type { Leaving } from "@/lib/browser/saving/leaving";
import type { Save, Server } from "@/lib/browser/saving/save";
import type { Situation } from "@/lib/browser/saving/situation";
import type { StepEnd } from "@/lib/browser/saving/snapshot";
import type { Step, Steps } from "@/lib/browser/saving/steps";
import {
  betweenMerges,
  saveOutcomes,
  type SaveOutcome,
  type SaveTrigger,
} from "@/lib/browser/saving/table";
import type { Timers } from "@/lib/browser/saving/timers";

export type Wanted = { trigger: SaveTrigger; step?: Step };

type Parts = {
  now: Situation;
  steps: Steps;
  leaving: Leaving;
  server: Server;
  timers: Timers;
  onSend: () => void;
};

export class Sender {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async fulfil({ trigger, step }: Wanted): Promise<void> {
    const { now } = this.#parts;
    const before = now.board.latest.merged;
    const outcome = now.state === "asking" ? "conflict" : await this.#saveText(trigger);
    if (!step) return;
    const { merged } = now.board.latest;
    const hasTakenIn = merged !== null && merged !== before;
    // Nobody has read the merged text yet.
    const obstacle = outcome !== "saved" ? outcome : hasTakenIn ? "merged" : null;
    const mayGo = obstacle === null || trigger === "takedown";
    this.endStep(step, mayGo ? await this.#sendStep(step) : notSent(step.name, obstacle));
  }

  endStep(step: Step, end: StepEnd): void {
    this.#parts.now.say({ step: end });
    step.end(end);
  }

  async #saveText(trigger: SaveTrigger): Promise<SaveOutcome> {
    const { now, onSend } = this.#parts;
    for (let merges = 0; ;) {
      const next = now.text.nextSave(now.reason ?? kindOf(trigger));
      if (next === null) return now.nothingToSave();
      onSend();
      const outcome = await this.#sendText(next.save);
      if (outcome === "merged") await this.#pause(merges++);
      else if (outcome !== "saved" || !next.isRepeat) return outcome;
    }
  }

  /** Stored before it is sent, unless the page is being left. */
  async #sendText(save: Save): Promise<SaveOutcome> {
    const { now, leaving, server } = this.#parts;
    const kept = now.keeper.now();
    if (!leaving.is) await leaving.orDone(kept);
    const answer = await server.save(save, leaving.is);
    try {
      return now.conclude(answer);
    } catch (error) {
      // A bug must not end saving: the text is stored, and is sent again.
      console.error(error);
      return now.end("failed");
    }
  }

  async #sendStep(step: Step): Promise<StepEnd> {
    const { now, steps } = this.#parts;
    const { name } = step;
    const answer = await steps.send(step, now.latestVersion);
    if (answer.kind === "done") {
      now.moveOn(answer);
      return { name, isDone: true };
    }
    if (answer.kind === "stale") {
      const because = now.takeIn({ from: "colleague", current: answer.current });
      return { name, isDone: false, isSent: true, because, problems: [], findings: null };
    }
    if (answer.kind === "signed out") now.end("signed out", answer.problems);
    const { problems, findings } = answer;
    const because = saveOutcomes[answer.kind].outcome;
    return { name, isDone: false, isSent: true, because, problems, findings };
  }

  /** Lets somebody who saves all the time go first, a little longer each time. */
  #pause(merges: number): Promise<void> {
    const wait = Math.min(betweenMerges.first * 2 ** (merges - 1), betweenMerges.most);
    return merges === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.#parts.timers.after(wait, resolve));
  }
}

function kindOf(trigger: SaveTrigger): SaveKind {
  return trigger === "repeat" || trigger === "autosave" || trigger === "leave"
    ? "autosave"
    : "save";
}

/** The text before it is not saved, or not read as saved. */
export function notSent(name: Transition, because: Exclude<SaveOutcome, "saved">): StepEnd {
  return { name, isDone: false, isSent: false, because, problems: [], findings: null };
}
