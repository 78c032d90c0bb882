// Sends a transition once, and unchanged again if its answer was lost.
import { isSame } from "@/lib/base/same";
import type { Transition } from "@/lib/content/articles/workflow";
import { randomId } from "@/lib/base/random-id";
import { takedowns, type ServerAnswer, type Command, type Server } from "@/lib/browser/saving/save";
import type { StepEnd } from "@/lib/browser/saving/snapshot";

export type Step = Pick<Command, "name" | "extra"> & { end: (end: StepEnd) => void };

export class Steps {
  readonly #server: Server;
  #underWay: Promise<StepEnd> | null = null;
  /** May have arrived without an answer. */
  #unanswered: Command | null = null;

  constructor(server: Server) {
    this.#server = server;
  }

  /** A second press during a step gets the same result. */
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

  /** A command that may have arrived is sent unchanged. */
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
