// One process that opens pictures for this one: begun when there is something to do, ended when there is nothing.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import PQueue from "p-queue";
import { InvalidInputError } from "@/lib/base/errors";
import type { Answer, TaskName, Tasks } from "@/lib/newsroom/media/worker/tasks";
import { logError } from "@/lib/base/log/log";

/** The process ended, or was ended after its time, before it had answered. The next order gets a new one. */
export class ProcessEnded extends Error {
  override name = "ProcessEnded";
  readonly isTooSlow: boolean;

  constructor(task: TaskName, isTooSlow: boolean) {
    super(isTooSlow ? `${task} took too long.` : `The process ended while it did ${task}.`);
    this.isTooSlow = isTooSlow;
  }
}

/** Opens files of strangers, and needs none of them. An empty setting counts as not set, and `.env` does not fill it in. */
const withoutSecrets = {
  ...{ DATABASE_URL: "", STORE_URL: "", AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "" },
  ...{ SMTP_URL: "", NEXTAUTH_SECRET: "" },
};

type Options = {
  /** As Unix has it: the higher, the more others go before. */
  niceness: number;
  /** Milliseconds that one order may take. */
  limit: number;
  /** Milliseconds without an order after which the process ends, and gives back the memory that pictures took. */
  rest: number;
};

export class PictureProcess {
  readonly #options: Options;
  #child: ChildProcess | null = null;
  readonly #orders = new PQueue({ concurrency: 1 });
  #resting: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#orders.on("idle", () => {
      this.#resting = setTimeout(() => this.#end(), options.rest).unref();
    });
  }

  /** Null while there is none. */
  get processId(): number | null {
    return this.#child?.pid ?? null;
  }

  /**
   * Has one task done, after those that were ordered before it.
   * @throws InvalidInputError if the file is refused, ProcessEnded if no answer comes
   */
  async run<Name extends TaskName>(
    task: Name,
    ...input: Parameters<Tasks[Name]>
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    clearTimeout(this.#resting);
    const answer = await this.#orders.add(() => this.#order(task, input));
    if ("problems" in answer) throw new InvalidInputError(answer.problems);
    if ("failure" in answer) throw new Error(`${task} failed: ${answer.failure}`);
    return answer.result as Awaited<ReturnType<Tasks[Name]>>;
  }

  async #order(task: TaskName, input: unknown[]): Promise<Answer> {
    const child = (this.#child ??= this.#begin());
    child.ref();
    child.channel?.ref();
    let isTooSlow = false;
    const timer = setTimeout(() => {
      isTooSlow = true;
      child.kill("SIGKILL");
    }, this.#options.limit);
    const over = new AbortController();
    try {
      const { signal } = over;
      const ended = once(child, "exit", { signal }).then(() => null);
      const answered = once(child, "message", { signal }).then(([answer]) => answer as Answer);
      // One that ends while it is written to says so by its exit.
      child.send({ task, input }, () => {});
      const answer = await Promise.race([answered, ended]);
      if (answer === null) throw new ProcessEnded(task, isTooSlow);
      return answer;
    } finally {
      clearTimeout(timer);
      over.abort();
      // A command that has nothing else to do ends.
      child.channel?.unref();
      child.unref();
    }
  }

  #begin(): ChildProcess {
    const child = spawn(process.execPath, program(), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
      // glibc gives back what two heaps hold sooner than what eight do.
      env: { ...process.env, ...withoutSecrets, MALLOC_ARENA_MAX: "2" },
    });
    child.on("exit", () => {
      if (this.#child === child) this.#child = null;
    });
    child.on("error", (error) => logError("A process for pictures failed.", { error }));
    // At once: the threads that it begins have the priority that it has then.
    if (child.pid !== undefined) setPriority(child.pid, this.#options.niceness);
    return child;
  }

  #end(): void {
    const child = this.#child;
    this.#child = null;
    if (child?.connected) child.disconnect();
  }
}

/** As the build made it; else as it stands in the sources, for what is no production server. */
function program(): string[] {
  const built = join(/* turbopackIgnore: true */ process.cwd(), ".server/pictures.mjs");
  if (process.env.NODE_ENV === "production" && existsSync(built)) return [built];
  return ["--import", "tsx", "lib/newsroom/media/worker/entry.ts"];
}
