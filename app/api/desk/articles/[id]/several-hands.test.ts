// Two or three editors write one article at once, over lines that lose, delay and double what is sent. The engine, its
// requests, the routes and the database are the real ones; the network and the cookie alone are not.
import { AsyncLocalStorage } from "node:async_hooks";
import fc from "fast-check";
import { getServerSession } from "next-auth";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GET as listReceipts } from "@/app/api/desk/articles/[id]/receipts/route";
import { GET as readArticle, PUT as saveArticle } from "@/app/api/desk/articles/[id]/route";
import { POST as takeTransition } from "@/app/api/desk/articles/[id]/transitions/[name]/route";
import { setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { randomId } from "@/lib/base/random-id";
import { SaveEngine } from "@/lib/browser/saving/engine";
import type { Told } from "@/lib/browser/saving/news";
import { serverOf } from "@/lib/browser/saving/requests";
import { decide, mergeContents, resolveConflicts } from "@/lib/content/merge/merge";
import type { Actor } from "@/lib/content/users/actor";
import { getArticleForEditing } from "@/lib/desk/articles/desk-queries";
import { openedArticles } from "@/lib/newsroom/presence/queries";
import { beginSession } from "@/lib/newsroom/users/sessions";
import { contentWith, paragraph, withWord } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addUser } from "@/lib/testing/records";
import { HandClock, MemoryStore } from "@/lib/testing/saving";

vi.mock("next-auth", async (actual) => ({ ...(await actual()), getServerSession: vi.fn() }));
vi.mock("next/server", async (actual) => ({ ...(await actual<object>()), after: () => {} }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn(), revalidateTag: vi.fn() }));

useThrowAwayNewsroom();

type Claims = { userId: string; sessionNumber: number; sessionId: string };

/** Whose browser sends. */
const sender = new AsyncLocalStorage<Claims>();

/** What happens to one request. "late": it arrives after what was sent later. "doubled": it arrives twice. */
const faults = ["lost", "answer lost", "late", "doubled", "doubled late"] as const;
type Fault = (typeof faults)[number];

const start = new Date("2026-03-02T09:00:00Z").getTime();

/** The routes by their addresses, and what the network does with requests. */
class Network {
  #underWay = 0;
  #late: (() => void)[] = [];

  /** Waits for all that is under way, but not for what is late. */
  readonly settled = async () => {
    do {
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.#underWay > 0);
    await new Promise((resolve) => setImmediate(resolve));
  };

  async carry(request: () => Request, fault: Fault | undefined): Promise<Response> {
    if (fault === "lost") throw new TypeError("Failed to fetch");
    if (fault === "late") await new Promise<void>((resolve) => this.#late.push(resolve));
    const answer = await this.#arrive(request());
    if (fault === "doubled") await this.#arrive(request());
    if (fault === "doubled late") {
      const claims = sender.getStore();
      this.#late.push(() => {
        if (claims) void sender.run(claims, () => this.#arrive(request()));
      });
    }
    if (fault === "answer lost") throw new TypeError("Failed to fetch");
    return answer;
  }

  /** What is late arrives, the last first. */
  async release(): Promise<void> {
    for (const arrive of this.#late.splice(0).reverse()) arrive();
    await this.settled();
  }

  async #arrive(request: Request): Promise<Response> {
    this.#underWay += 1;
    try {
      const [, id = "", rest = "", name = ""] =
        /articles\/([^/?]+)\/?([a-z]*)\/?([A-Za-z]*)/.exec(request.url) ?? [];
      const context = { params: Promise.resolve({ id }) };
      if (rest === "receipts") return await listReceipts(request, context);
      if (rest === "transitions")
        return await takeTransition(request, { params: Promise.resolve({ id, name }) });
      return await (request.method === "PUT"
        ? saveArticle(request, context)
        : readArticle(request, context));
    } finally {
      this.#underWay -= 1;
    }
  }
}

/** An editor at one browser, in one tab after the other. */
class Hand {
  readonly #actor: Actor;
  readonly #claims: Claims;
  readonly #desk: Desk;
  readonly #store = new MemoryStore();
  readonly faults: Fault[] = [];
  #tab: { engine: SaveEngine; life: { isOver: boolean } } | null = null;
  #tabs = 0;

  constructor(actor: Actor, claims: Claims, desk: Desk) {
    [this.#actor, this.#claims, this.#desk] = [actor, claims, desk];
  }

  get engine(): SaveEngine {
    if (this.#tab === null) throw new Error("No tab is open.");
    return this.#tab.engine;
  }

  /** With the lost text of the tab before, if there is any. */
  async open(): Promise<void> {
    if (this.#tab) this.#tab.life.isOver = true;
    const { articleId, clock } = this.#desk;
    const [life, tabId] = [{ isOver: false }, `${this.#actor.name} ${(this.#tabs += 1)}`];
    const server = serverOf(articleId, () => this.#actor.id);
    const asMe = <Result>(work: () => Promise<Result>): Promise<Result> =>
      sender.run(this.#claims, async () => {
        const result = await work();
        // A tab that is over hears nothing any more.
        return life.isOver ? new Promise<never>(() => {}) : result;
      });
    const engine = new SaveEngine({
      opened: await getArticleForEditing(this.#actor, articleId),
      ...{ userId: this.#actor.id, tabId, store: this.#store },
      server: {
        save: (...save) => asMe(() => server.save(...save)),
        transition: (command) => asMe(() => server.transition(command)),
        receipts: (...asked) => asMe(() => server.receipts(asked[0], false)),
        load: () => asMe(() => server.load()),
      },
      timers: {
        now: clock.now,
        after: (time, run) => clock.after(time, () => life.isOver || run()),
      },
      rules: { mergeContents, resolveConflicts },
      applyBody: () => {},
    });
    this.#tab = { engine, life };
    await engine.lookForLost(new Set([tabId]));
    this.restoreLost();
  }

  restoreLost(): void {
    const [text] = this.engine.snapshot.offered;
    if (text && !this.engine.snapshot.question) this.engine.restoreLost(text);
  }

  /** The words of both, where they go together; else one's own. */
  decide(): void {
    const { question } = this.engine.snapshot;
    if (question === null) return;
    const both = (conflict: object) => ("both" in conflict ? "both" : "mine");
    this.engine.decide(question.merge.conflicts.map((one) => decide(one, both(one))));
  }
}

type Desk = { articleId: string; clock: HandClock };

class Story {
  readonly #network = new Network();
  readonly #clock = new HandClock(() => this.#network.settled());
  #hands: Hand[] = [];
  #articleId = "";
  #told: Told[] = [];
  #count = 0;
  /** Words that a page said were saved. */
  readonly acknowledged = new Set<string>();
  readonly #typed = new Map<Hand, string[]>();

  async begin(count: number): Promise<void> {
    const body = [paragraph("a", "One."), paragraph("b", "Two."), paragraph("c", "Three.")];
    const actors: Actor[] = [];
    for (const name of ["Ann", "Bo", "Cy"].slice(0, count))
      actors.push(await addUser("editor", `${name} ${randomId()}`));
    this.#articleId = (await addDraft(contentWith({ body, slug: randomId() }), actors[0])).id;
    for (const actor of actors) {
      const sessionId = await transaction((tx) => beginSession(tx, actor.id, "Chrome"));
      const claims = { userId: actor.id, sessionNumber: 1, sessionId };
      const hand = new Hand(actor, claims, { articleId: this.#articleId, clock: this.#clock });
      this.#hands.push(hand);
      vi.stubGlobal("fetch", this.#fetch);
      await hand.open();
    }
  }

  readonly #fetch = (path: string, init: RequestInit): Promise<Response> => {
    setClock(new Date(start + this.#clock.now()));
    const claims = sender.getStore();
    const hand = this.#hands.find(({ engine }) => engine.userId === claims?.userId);
    const request = () => new Request(`http://localhost:3000${path}`, { ...init, signal: null });
    return this.#network.carry(request, hand?.faults.shift());
  };

  readonly happenings: Record<string, (hand: Hand, much: number) => unknown> = {
    type: (hand, much) => {
      const word = `word${(this.#count += 1)}.`;
      this.#typed.set(hand, [...(this.#typed.get(hand) ?? []), word]);
      hand.engine.edit(withWord(hand.engine.snapshot.content, much, word));
    },
    wait: (_, much) => this.#clock.pass(much * 10),
    waitLong: (_, much) => this.#clock.pass(much * 400),
    fault: (hand, much) => hand.faults.push(faults[much % faults.length] ?? "lost"),
    release: () => this.#network.release(),
    told: async (hand) => hand.engine.hear(await this.#tell()),
    // Late, or for the second time.
    toldOld: (hand, much) => {
      const old = this.#told[much % Math.max(1, this.#told.length)];
      if (old) hand.engine.hear(old);
    },
    save: (hand) => hand.engine.save(),
    decide: (hand) => hand.decide(),
    leave: (hand) => hand.engine.leave(),
    comeBack: (hand) => hand.engine.comeBack(),
    reload: async (hand) => {
      hand.engine.leave();
      await this.#network.settled();
      await hand.open();
    },
  };

  async run(plot: readonly (readonly [string, number, number])[]): Promise<void> {
    for (const [what, who, much] of plot) {
      const hand = this.#hands[who % this.#hands.length];
      if (hand) await this.happenings[what]?.(hand, much);
      await this.#network.settled();
      this.#noteAcknowledged();
    }
  }

  async assertAllEqualInTheEnd(): Promise<void> {
    for (let round = 0; round < 30 && !(await this.#isAtRest()); round += 1) {
      await this.#network.release();
      for (const hand of this.#hands) {
        hand.faults.length = 0;
        hand.engine.hear(await this.#tell());
        await this.#network.settled();
        hand.decide();
        hand.restoreLost();
        hand.engine.save();
        await this.#clock.pass(40_000);
        this.#noteAcknowledged();
      }
    }
    const { content } = await this.#stored();
    for (const { engine } of this.#hands) {
      expect(engine.snapshot.state).toBe("saved");
      expect(engine.snapshot.content).toEqual(content);
    }
    const revisions = await db().revision.findMany({ where: { articleId: this.#articleId } });
    const written = JSON.stringify(revisions);
    expect([...this.acknowledged].filter((word) => !written.includes(word))).toEqual([]);
    const all = [...this.#typed.values()].flat();
    expect(all.filter((word) => !this.acknowledged.has(word))).toEqual([]);
  }

  async #isAtRest(): Promise<boolean> {
    const stored = await this.#stored();
    return this.#hands.every(({ engine }) => {
      const { state, article, question, offered, isUnsaved } = engine.snapshot;
      const isDone = state === "saved" && question === null && !isUnsaved;
      return isDone && offered.length === 0 && article.version === stored.version;
    });
  }

  async #stored() {
    const [actor] = await db().user.findMany({ where: { role: "editor" }, take: 1 });
    if (!actor) throw new Error("There is no editor.");
    return getArticleForEditing({ ...actor, scope: { kind: "all" } }, this.#articleId);
  }

  async #tell(): Promise<Told> {
    const told = (await openedArticles([this.#articleId])).get(this.#articleId);
    if (!told) throw new Error("The article is gone.");
    this.#told.push(told);
    return told;
  }

  #noteAcknowledged(): void {
    for (const [hand, words] of this.#typed) {
      if (hand.engine.snapshot.isUnsaved) continue;
      const here = JSON.stringify(hand.engine.snapshot.content);
      for (const word of words) if (here.includes(word)) this.acknowledged.add(word);
    }
  }
}

beforeEach(() => {
  vi.mocked(getServerSession).mockImplementation(async () => sender.getStore() ?? null);
});
afterEach(() => {
  vi.unstubAllGlobals();
  setClock();
});

/** Milliseconds for all plots. */
const longest = process.env["RUNS"] === undefined ? 60_000 : 3_000_000;

const often = [
  ...["type", "type", "type", "type", "told", "told", "told", "wait", "wait", "fault"],
  ...["release", "decide", "toldOld"],
];

test("texts of several hands end equal, and each word that was acknowledged is in a revision", async () => {
  const names = [...often, ...Object.keys(new Story().happenings)];
  const step = fc.tuple(fc.constantFrom(...names), fc.nat(2), fc.nat(400));
  const plot = fc.array(step, { minLength: 10, maxLength: 50, size: "max" });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(2, 3), plot, async (hands, happenings) => {
      const story = new Story();
      await story.begin(hands);
      await story.run(happenings);
      await story.assertAllEqualInTheEnd();
    }),
    // Looking for the shortest plot that fails may take long.
    { numRuns: Number(process.env["RUNS"] ?? 15), interruptAfterTimeLimit: longest },
  );
}, 3_600_000);
