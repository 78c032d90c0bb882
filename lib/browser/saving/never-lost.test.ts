// Whatever happens, and in whatever order: no text that was typed is ever neither on the server nor in the store.
import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "@/lib/content/merge/merge";
import { storeEvery } from "@/lib/browser/saving/table";
import { contentWith, paragraph, withWord } from "@/lib/testing/content";
import {
  HandClock,
  MemoryStore,
  openTab,
  ScriptedServer,
  settle,
  type Fault,
} from "@/lib/testing/saving";

const faults: Fault[] = [
  ...(["lost", "answer lost", "held", "signed out", "failed"] as const),
  ...(["invalid", "forbidden", "not found"] as const),
];

/** One person at one desk, in one tab after the other, and a colleague at another. */
class Story {
  readonly #desk = {
    clock: new HandClock(),
    server: new ScriptedServer(
      contentWith({ body: [paragraph("a", "One."), paragraph("b", "Two.")] }),
    ),
    store: new MemoryStore(),
  };
  #tab = this.#open();
  /** The words of either, each of them once in the world, and when they were typed. */
  readonly #typed = new Map<string, number>();
  readonly #theirs = new Set<string>();
  #count = 0;

  /** What may happen. `much` is how long, where, or which. */
  readonly happenings: Record<string, (much: number) => unknown> = {
    type: (much) => {
      const word = this.#word("mine");
      this.#typed.set(word, this.#desk.clock.now());
      this.#tab.engine.edit(withWord(this.#tab.engine.snapshot.content, much, word));
    },
    colleague: (much) => {
      const word = this.#word("theirs");
      this.#theirs.add(word);
      this.#desk.server.colleague(withWord(this.#desk.server.content, much, word));
    },
    wait: (much) => this.#desk.clock.pass(much * 10),
    waitLong: (much) => this.#desk.clock.pass(much * 400),
    fault: (much) => this.#desk.server.faults.push(faults[much % faults.length] ?? "lost"),
    faults: () => this.#desk.server.faults.push(...faults),
    release: () => this.#desk.server.release(),
    news: () => this.#tab.engine.hear(this.#desk.server.told),
    turn: (much) => this.#desk.server.turn({ stage: much % 2 === 0 ? "inReview" : "draft" }),
    online: () => this.#tab.engine.reachable(),
    save: () => this.#tab.engine.save(),
    publish: () => void this.#tab.engine.take("publish"),
    unpublish: () => void this.#tab.engine.take("unpublish"),
    leave: () => this.#tab.engine.leave(),
    comeBack: () => this.#tab.engine.comeBack(),
    askLater: () => this.#tab.engine.askLater(),
    decide: () => this.#decide(),
    signIn: () => this.#tab.engine.signedIn("you"),
    reload: async () => {
      this.#tab.engine.leave();
      await this.#reopen();
    },
    crash: async () => {
      // The power goes no sooner than the store is written.
      await this.#desk.clock.pass(storeEvery);
      await this.#reopen();
    },
  };

  /** Every word of the person is on the server or in the store, but for a quarter of a second. */
  async assertNothingLost() {
    await settle();
    const { clock, server, store } = this.#desk;
    const safe = JSON.stringify([server.content, ...store.texts.values()]);
    const old = [...this.#typed].filter(([, at]) => clock.now() - at >= storeEvery);
    expect(old.filter(([word]) => !safe.includes(word))).toEqual([]);
    const { isUnsaved, content } = this.#tab.engine.snapshot;
    const here = JSON.stringify(content);
    const saved = JSON.stringify(server.content);
    const claimed = isUnsaved ? [] : [...this.#typed.keys()].filter((word) => here.includes(word));
    expect(claimed.filter((word) => !saved.includes(word))).toEqual([]);
  }

  /** Once nothing goes wrong any more, all of it comes to be on the server, and nothing is asked or kept. */
  async assertAllSavedInTheEnd() {
    const { clock, server, store } = this.#desk;
    server.faults = [];
    await this.happenings["crash"]?.(0);
    for (let round = 0; round < 20; round += 1) {
      server.release();
      this.#decide();
      this.#restoreLost();
      this.#tab.engine.save();
      await clock.pass(60_000);
    }
    const { state, content, offered } = this.#tab.engine.snapshot;
    expect([state, offered, [...store.texts.values()]]).toEqual(["saved", [], []]);
    expect(content).toEqual(server.content);
    const saved = JSON.stringify(content);
    const words = [...this.#typed.keys(), ...this.#theirs];
    expect(words.filter((word) => !saved.includes(word))).toEqual([]);
  }

  /** A tab that is over hears nothing, and does nothing, any more. */
  #open(tabId = "tab 0") {
    const { clock, server, store } = this.#desk;
    const life = { isOver: false };
    const never = new Promise<never>(() => {});
    const whileAlive = async <Result>(work: Promise<Result>) => {
      const result = await work;
      return life.isOver ? never : result;
    };
    const { engine } = openTab(tabId, {
      clock: Object.assign(Object.create(clock), {
        after: (time: number, run: () => void) => clock.after(time, () => life.isOver || run()),
      }),
      server: Object.assign(Object.create(server), {
        save: (...save: Parameters<typeof server.save>) => whileAlive(server.save(...save)),
        transition: (command: Parameters<typeof server.transition>[0]) =>
          whileAlive(server.transition(command)),
      }),
      store,
    });
    return { engine, tabId, life };
  }

  async #reopen() {
    await settle();
    this.#tab.life.isOver = true;
    this.#count += 1;
    this.#tab = this.#open(`tab ${this.#count}`);
    const { engine, tabId } = this.#tab;
    await engine.lookForLost(new Set([tabId]));
    this.#restoreLost();
  }

  /** The latest lost text is put back, unless a question has to be answered first. */
  #restoreLost() {
    const { engine } = this.#tab;
    const [text] = engine.snapshot.offered;
    if (text && !engine.snapshot.question) engine.restoreLost(text);
  }

  /** Of each part, what has the words of both; else mine, and words of theirs alone are not looked for any more. */
  #decide() {
    const { question } = this.#tab.engine.snapshot;
    if (!question) return;
    const { conflicts } = question.merge;
    for (const conflict of conflicts) {
      if ("both" in conflict) continue;
      const [mine, theirs] = [conflict.mine, conflict.theirs].map((side) => JSON.stringify(side));
      const isGivenUp = (word: string) => theirs?.includes(word) && !mine?.includes(word);
      for (const word of this.#theirs) if (isGivenUp(word)) this.#theirs.delete(word);
      for (const word of this.#typed.keys()) if (isGivenUp(word)) this.#typed.delete(word);
    }
    this.#tab.engine.decide(
      conflicts.map((conflict) => decide(conflict, "both" in conflict ? "both" : "mine")),
    );
  }

  #word(whose: string): string {
    this.#count += 1;
    return `${whose}${this.#count}.`;
  }
}

const often = [
  ...["type", "type", "type", "colleague", "wait", "wait"],
  ...["fault", "decide", "news", "news"],
];

test("no word is ever neither on the server nor in the store, and all come to be on the server", async () => {
  const names = [...often, ...Object.keys(new Story().happenings)];
  const plot = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(400)), {
    maxLength: 60,
    size: "max",
  });
  await fc.assert(
    fc.asyncProperty(plot, async (happenings) => {
      const story = new Story();
      for (const [what, much] of happenings) {
        await story.happenings[what]?.(much);
        await story.assertNothingLost();
      }
      await story.assertAllSavedInTheEnd();
    }),
    { numRuns: Number(process.env["RUNS"] ?? 100) },
  );
});
