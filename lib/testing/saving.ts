// What the save engine runs against in tests: a clock moved by hand, a server of one article with scripted faults, and
// a store that can be unplugged. For tests only.
import { mergeContents, resolveConflicts } from "@/lib/content/merge/merge";
import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-shape";
import { save as saveRequest } from "@/lib/newsroom/articles/requests";
import type { Content } from "@/lib/content/articles/schema";
import { isSame } from "@/lib/base/same";
import { asKept } from "@/lib/browser/saving/content-parts";
import { SaveEngine } from "@/lib/browser/saving/engine";
import type { MergeRules } from "@/lib/browser/saving/merging";
import type { ServerAnswer, Command, Refusal, Save, Server } from "@/lib/browser/saving/save";
import type { Told } from "@/lib/browser/saving/news";
import type { KeptText, TextStore } from "@/lib/browser/saving/store";
import type { Timers } from "@/lib/browser/saving/timers";
import { contentWith } from "@/lib/testing/content";

/** Runs everything that waits for no time to pass. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

export class HandClock implements Timers {
  #now = 0;
  readonly #settle: () => Promise<void>;

  /** `settled` waits until nothing goes on that waits for no time to pass. */
  constructor(settled: () => Promise<void> = settle) {
    this.#settle = settled;
  }
  readonly #due: { at: number; run: () => void }[] = [];

  now = () => this.#now;

  after = (milliseconds: number, run: () => void) => {
    const timer = { at: this.#now + milliseconds, run };
    this.#due.push(timer);
    return () => {
      const place = this.#due.indexOf(timer);
      if (place >= 0) this.#due.splice(place, 1);
    };
  };

  /** Runs what comes due meanwhile, in its order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await this.#settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#due.splice(this.#due.indexOf(next), 1);
      this.#now = next.at;
      next.run();
      await this.#settle();
    }
    this.#now = end;
  }

  #next(end: number) {
    return this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** One request is lost on its way there or back, or answered otherwise. */
export type Fault = "lost" | "answer lost" | "held" | "broken" | Refusal["kind"];

export class ScriptedServer implements Server {
  content: Content;
  state: ArticleState;
  /** The faults of the next requests, in turn. */
  faults: Fault[] = [];
  readonly saves: (Save & { isLeaving: boolean })[] = [];
  readonly commands: Command[] = [];
  /** Contents that no autosave may overwrite. */
  readonly kept: Content[] = [];
  readonly #receipts = new Map<string, number>();
  #held: (() => void)[] = [];

  constructor(content: Content = contentWith()) {
    this.content = content;
    this.state = stateAtFirst;
  }

  get article(): EditedArticle {
    const records = { media: [], topics: [], authors: [], targets: [] };
    return { ...this.state, content: this.content, ...records };
  }

  save = (save: Save, isLeaving: boolean): Promise<ServerAnswer> => {
    // The route refuses invalid content; here that is a fault of the script.
    saveRequest.parse({ ...save, content: contentWith() });
    this.saves.push({ ...save, isLeaving });
    return this.#answer(save.saveId, save.version, () => {
      const content = asKept(save.content);
      const isAnother = !isSame(content, this.content);
      if (isAnother) this.state = { ...this.state, savedBy: "You" };
      this.content = content;
      if (save.kind !== "autosave") this.kept.push(content);
      return isAnother;
    });
  };

  transition = (command: Command): Promise<ServerAnswer> => {
    this.commands.push(command);
    return this.#answer(command.commandId, command.version, () => {
      const stage = command.name === "publish" ? "live" : "unpublished";
      this.state = { ...this.state, stage };
      return true;
    });
  };

  receipts = async (ids: readonly string[]) =>
    new Map([...this.#receipts].filter(([id]) => ids.includes(id)));

  loads = 0;
  load = async () => {
    this.loads += 1;
    return this.article;
  };

  colleague(change: Partial<Content>, savedBy = "Ann"): void {
    this.content = { ...this.content, ...change };
    this.state = { ...this.state, savedBy, version: this.state.version + 1 };
  }

  /** A transition, or a due hour: the text stays. */
  turn(change: Partial<ArticleState>): void {
    this.state = { ...this.state, version: this.state.version + 1, ...change };
  }

  get told(): Told {
    const { version, publication } = this.state;
    return { version, publication };
  }

  /** Delivers the held requests in their order. */
  release(): void {
    const held = this.#held;
    this.#held = [];
    for (const arrive of held) arrive();
  }

  /** `write` says whether the version changed. */
  async #answer(id: string, version: number, write: () => boolean): Promise<ServerAnswer> {
    const fault = this.faults.shift();
    if (fault === "held") await new Promise<void>((resolve) => this.#held.push(resolve));
    if (fault === "lost") return refusal("none");
    if (fault === "broken") return { kind: "failed", problems: [], findings: null, number: "a1-2" };
    if (fault !== undefined && fault !== "held" && fault !== "answer lost") return refusal(fault);
    const answer = this.#write(id, version, write);
    return fault === "answer lost" ? refusal("none") : answer;
  }

  #write(id: string, version: number, write: () => boolean): ServerAnswer {
    const known = this.#receipts.get(id);
    if (known !== undefined) return { kind: "done", state: { ...this.state, version: known } };
    if (version !== this.state.version) return { kind: "stale", current: this.article };
    const written = write() ? version + 1 : version;
    this.state = { ...this.state, version: written };
    this.#receipts.set(id, written);
    return { kind: "done", state: this.state };
  }
}

const stateAtFirst: ArticleState = {
  ...{ id: "article", slug: "quay-opens", version: 1, stage: "draft", draftStage: "draft" },
  ...{
    hasNewerDraft: false,
    publication: "none",
    wasPublished: false,
    changeAsked: "never",
    compare: null,
    schedule: null,
    reviewer: null,
  },
  ...{ retraction: "", savedBy: "You", savedAt: "15 Dec 2025, 15:37", savedTime: "15:37" },
  ...{
    hold: null,
    wireFile: null,
    wireStory: 1,
    allowed: [],
    allowedOnceSaved: [],
    mayPublish: true,
    mayPutBack: false,
    bin: null,
    message: null,
    mayBin: false,
  },
  ...{ siteTime: "2025-12-15T15:38", timeZone: "Asia/Shanghai" },
};

function refusal(kind: Refusal["kind"]): Refusal {
  return { kind, problems: [`The server says: ${kind}.`], findings: null };
}

/** In memory. Unplugged, it fails like a browser without a store. */
export class MemoryStore implements TextStore {
  readonly texts = new Map<string, KeptText>();
  isUnplugged = false;

  put = async (text: KeptText) => {
    this.#insist();
    this.texts.set(text.tabId, structuredClone(text));
  };
  remove = async (_articleId: string, tabId: string) => {
    this.#insist();
    this.texts.delete(tabId);
  };
  list = async (articleId: string, userId: string) => {
    this.#insist();
    return [...this.texts.values()].filter(
      (text) => text.articleId === articleId && text.userId === userId,
    );
  };

  #insist() {
    if (this.isUnplugged) throw new Error("There is no store.");
  }
}

/** A tab with the article as on the server, and an editor that shows what it gets. */
export function openTab(
  tabId: string,
  desk: { clock: HandClock; server: ScriptedServer; store: MemoryStore },
  userId = "you",
  rules: MergeRules = { mergeContents, resolveConflicts },
) {
  const shown: Content["body"][] = [];
  const engine = new SaveEngine({
    ...{ opened: desk.server.article, userId, tabId },
    ...{ server: desk.server, store: desk.store, timers: desk.clock },
    rules,
    applyBody: (body) => shown.push(body),
  });
  return { engine, shown };
}

/** A tab with its own clock, server and store. */
export function openDesk() {
  const parts = { clock: new HandClock(), server: new ScriptedServer(), store: new MemoryStore() };
  return { ...parts, ...openTab("tab", parts) };
}
export type Desk = ReturnType<typeof openDesk>;
