// The steps of the workflow: a command goes out once, and again just as it was if its answer was lost.
import { isSame } from "@/lib/base/same";
import type { Transition } from "@/lib/content/articles/workflow";
import { randomId } from "@/lib/base/random-id";
import { takedowns, type ServerAnswer, type Command, type Server } from "@/lib/browser/saving/save";
import type { StepEnd } from "@/lib/browser/saving/snapshot";

/** A step that a person pressed for; `end` is told how it ended. */
export type Step = Pick<Command, "name" | "extra"> & { end: (end: StepEnd) => void };

export class Steps {
  readonly #server: Server;
  #underWay: Promise<StepEnd> | null = null;
  /** A command that may have arrived, and whose answer did not. */
  #unanswered: Command | null = null;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Begins a step; another press while one is under way asks for nothing new, and is told how that one ends. */
  begin(
    name: Transition,
    extra: Command["extra"],
    want: (trigger: "transition" | "takedown", step: Step) => void,
  ): Promise<StepEnd> {
    if (this.#underWay) return this.#underWay;
    const trigger = takedowns.includes(name) ? "takedown" : "transition";
    this.#underWay = new Promise<StepEnd>((end) => want(trigger, { name, extra, end })).finally(
      () => {
        this.#underWay = null;
      },
    );
    return this.#underWay;
  }

  /** Sends the step, from this version; as it was sent before, if that may have arrived. */
  async send({ name, extra }: Step, version: number): Promise<ServerAnswer> {
    const last = this.#unanswered;
    const isRepeat = last?.name === name && last.version === version && isSame(last.extra, extra);
    const command = isRepeat ? last : { commandId: randomId(), version, name, extra };
    const answer = await this.#server.transition(command);
    const mayHaveArrived = answer.kind === "none" || answer.kind === "failed";
    this.#unanswered = mayHaveArrived ? command : null;
    return answer;
  }
}
