// The save engine: one request under way, one wish waiting, and the text as it is whenever a wish is fulfilled.
// Its rules are the tables of lib/saving/table.ts; docs/saving.md tells them.
import type { SaveKind } from "@/lib/articles/commands";
import type { EditedArticle } from "@/lib/articles/desk-queries";
import type { Decision } from "@/lib/articles/merge/merge";
import type { Transition } from "@/lib/articles/workflow";
import type { Content } from "@/lib/articles/schema";
import { AutosaveTimer } from "@/lib/saving/autosave-timer";
import { Leaving } from "@/lib/saving/leaving";
import { News, type Told } from "@/lib/saving/news";
import { WishQueue } from "@/lib/saving/queue";
import { RepeatTimer } from "@/lib/saving/repeat-timer";
import type { Command, Save, Server } from "@/lib/saving/save";
import { Situation, type SituationParts } from "@/lib/saving/situation";
import type { Snapshot, StepEnd } from "@/lib/saving/snapshot";
import { Steps, type Step } from "@/lib/saving/steps";
import type { KeptText } from "@/lib/saving/store";
import {
  betweenMerges,
  leavingMost,
  newsCourses,
  outcomes,
  type Outcome,
  type Wish,
} from "@/lib/saving/table";

export type EngineParts = SituationParts & { server: Server };

type Wanted = { wish: Wish; step?: Step };

export class SaveEngine {
  readonly #parts: EngineParts;
  readonly #now: Situation;
  readonly #steps: Steps;
  readonly #autosave: AutosaveTimer;
  readonly #repeat: RepeatTimer;
  readonly #leaving = new Leaving();
  readonly #queue: WishQueue<Wanted>;
  readonly #news: News;
  #isLooking = false;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#now = new Situation(parts, () => this.ask());
    this.#steps = new Steps(parts.server);
    this.#autosave = new AutosaveTimer(parts.timers, () => this.#queue.want({ wish: "autosave" }));
    this.#repeat = new RepeatTimer(parts.timers, () => this.#queue.want({ wish: "repeat" }));
    this.#queue = new WishQueue<Wanted>({
      standing: () => this.#now.state,
      fulfil: (wanted) => this.#fulfil(wanted),
      turnDown: (wanted, isAsked) => this.#turnDown(wanted, isAsked),
      rest: () => this.#rest(),
    });
    this.#news = new News({
      known: () => this.snapshot.article,
      mayTakeIn: () =>
        !this.#isLooking &&
        newsCourses[this.#queue.state] !== "wait" &&
        this.#now.text.unanswered === null,
      load: () => parts.server.load(),
      takeIn: (current) => this.renew(current),
    });
  }

  get snapshot(): Snapshot {
    return this.#now.board.latest;
  }

  /** Who writes here; another user than at first once one has signed in and the person agreed to it. */
  get userId(): string {
    return this.#now.userId;
  }

  /** Tells of each new snapshot, until what it gives is called. */
  readonly listen = (listener: () => void): (() => void) => this.#now.board.listen(listener);

  /** The person typed. */
  edit(change: Partial<Content>): void {
    this.#autosave.touch();
    this.#now.typed(change);
    this.#show({ step: null, turn: null });
  }

  /** The person pressed to save. */
  save(): void {
    this.#now.text.press();
    this.#now.say({ step: null, turn: null });
    this.#want({ wish: "save" });
  }

  /** Saves what is unsaved, for whoever goes on to what is saved. Fulfilled once it is, or something stands in the way. */
  async saveFirst(): Promise<void> {
    this.#want({ wish: "autosave" });
    while (this.#queue.state === "sending") {
      await new Promise<void>((resolve) => {
        const end = this.listen(() => {
          end();
          resolve();
        });
      });
    }
  }

  /**
   * Takes a step of the workflow, once what is unsaved is saved. Fulfilled however it ends. `seen` is the snapshot's
   * `news` when the person began to decide: nobody decides about what came in since, without a look at it.
   */
  take(name: Transition, extra: Command["extra"] = {}, seen?: number): Promise<StepEnd> {
    this.#now.say({ step: null, turn: null });
    if (this.#now.hasUnseenNews(seen ?? this.snapshot.news)) {
      const end = notSent(name, "merged");
      this.#now.say({ step: end });
      return Promise.resolve(end);
    }
    return this.#steps.begin(name, extra, (wish, step) => this.#want({ wish, step }));
  }

  /** The page may be about to go away: what is unsaved is kept now, while there is time to write it. */
  keep(): void {
    if (this.#now.text.isUnsaved) void this.#now.keeper.now();
  }

  /** The page goes out of sight, perhaps for good. */
  leave(): void {
    this.#leaving.begin();
    this.keep();
    this.#queue.want({ wish: "leave" });
  }

  /** The page is in sight again. */
  comeBack(): void {
    this.#leaving.end();
  }

  /** The browser says that there is a network. */
  reachable(): void {
    this.#queue.want({ wish: "repeat" });
  }

  /** Whether the text would be on its way to the server if the page went away now. */
  get isSafeToLeave(): boolean {
    const { text, state } = this.#now;
    if (!text.isUnsaved) return true;
    const bytes = new TextEncoder().encode(JSON.stringify(text.content)).length;
    return state === "unsaved" && this.snapshot.isKept && bytes < leavingMost;
  }

  /** Opens the dialog that stands in the way. */
  ask(): void {
    this.#now.ask();
    this.#goOn();
  }

  askLater(): void {
    this.#now.askLater();
  }

  decide(decisions: readonly Decision[]): void {
    this.#now.decide(decisions);
    this.#goOn();
  }

  /** Somebody signed in; the page has asked, if it is not who was. The same save goes on. */
  signedIn(userId: string): void {
    this.#now.signedIn(userId);
    this.#goOn();
  }

  /** Another request was told of the article: what this page does not know of it is fetched and taken in. */
  readonly hear = (told: Told): void => this.#news.tell(told);

  /** What stands on the server, read after this page was. `isOwn`: this person's former page saved it last. */
  renew(current: EditedArticle, isOwn = false): void {
    const hasTakenIn = this.#now.catchUp(current);
    if (isOwn) this.#now.say({ merged: null });
    if (hasTakenIn && this.#now.state === "unsaved") this.#want({ wish: "autosave" });
    else this.#show();
  }

  /**
   * Looks for text of this person's that tabs which are not there any more could not save. Until it is found, no news comes
   * in: what this person saved while a former page went away is none.
   */
  async lookForLost(tabsThere: ReadonlySet<string> | Promise<ReadonlySet<string>>): Promise<void> {
    const { opened, userId, server, timers } = this.#parts;
    const { lost } = this.#now;
    this.#isLooking = true;
    try {
      if ((await lost.find(opened.id, userId, await tabsThere)) === 0) return;
      const arrived = await lost.settle(server, timers.now());
      const standing = await server.load();
      if (standing) this.renew(standing, arrived.has(standing.version));
      await lost.offer();
    } finally {
      this.#isLooking = false;
      void this.#news.look();
    }
  }

  /** Merges a lost tab's text into the text here. */
  putBack(text: KeptText): void {
    this.#now.takeIn({ from: "lost tab", text });
    this.#goOn();
  }

  throwAway(text: KeptText): void {
    void this.#now.lost.letGo(text);
  }

  /** What could not be saved goes now, if it may. */
  #goOn(): void {
    if (this.#now.state === "unsaved") this.#want({ wish: "save" });
    else this.#show();
  }

  #want(wanted: Wanted): void {
    this.#queue.want(wanted);
    this.#show();
  }

  async #fulfil({ wish, step }: Wanted): Promise<void> {
    this.#repeat.rest();
    this.#show();
    const before = this.snapshot.merged;
    const outcome = this.#now.state === "asking" ? "conflict" : await this.#saveText(wish);
    if (!step) return;
    const { merged } = this.snapshot;
    const hasTakenIn = merged !== null && merged !== before;
    // What a colleague's words made of the text, nobody here has read yet.
    const obstacle = outcome !== "saved" ? outcome : hasTakenIn ? "merged" : null;
    const mayGo = obstacle === null || wish === "takedown";
    this.#endStep(step, mayGo ? await this.#send(step) : notSent(step.name, obstacle));
  }

  /** Sends what is unsaved until it is saved, or something stands in the way. */
  async #saveText(wish: Wish): Promise<Outcome> {
    const { text } = this.#now;
    for (let merges = 0; ;) {
      const next = text.nextSave(this.#now.reason ?? kindOf(wish));
      if (next === null) return this.#now.nothingToSave();
      this.#autosave.rest();
      const outcome = await this.#sendText(next.save);
      if (outcome === "merged") await this.#pause(merges++);
      else if (outcome !== "saved" || !next.isRepeat) return outcome;
    }
  }

  /** The text is in the store before it leaves, unless the page leaves first. */
  async #sendText(save: Save): Promise<Outcome> {
    const kept = this.#now.keeper.now();
    if (!this.#leaving.is) await this.#leaving.orDone(kept);
    const answer = await this.#parts.server.save(save, this.#leaving.is);
    try {
      return this.#now.conclude(answer);
    } catch (error) {
      // A fault of this program must not end saving: the text is in the store, and is tried again.
      console.error(error);
      return this.#now.end("failed");
    }
  }

  async #send(step: Step): Promise<StepEnd> {
    const { name } = step;
    const answer = await this.#steps.send(step, this.#now.latestVersion);
    if (answer.kind === "done") {
      this.#now.moveOn(answer);
      return { name, isDone: true };
    }
    if (answer.kind === "stale") {
      const because = this.#now.takeIn({ from: "colleague", current: answer.current });
      return { name, isDone: false, isSent: true, because, problems: [], findings: null };
    }
    if (answer.kind === "signed out") this.#now.end("signed out", answer.problems);
    const { problems, findings } = answer;
    const because = outcomes[answer.kind].outcome;
    return { name, isDone: false, isSent: true, because, problems, findings };
  }

  #endStep(step: Step, end: StepEnd): void {
    this.#now.say({ step: end });
    step.end(end);
  }

  /** Somebody who saves all the time is given way to, a little more each time. */
  #pause(merges: number): Promise<void> {
    const wait = Math.min(betweenMerges.first * 2 ** (merges - 1), betweenMerges.most);
    return merges === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.#parts.timers.after(wait, resolve));
  }

  #turnDown({ step }: Wanted, isAsked: boolean): void {
    if (isAsked) this.ask();
    const { outcome } = this.snapshot;
    if (step)
      this.#endStep(step, notSent(step.name, outcome === "signed out" ? outcome : "conflict"));
  }

  #rest(): void {
    const { state } = this.#now;
    if (state === "repeating") this.#repeat.set();
    else this.#repeat.reset();
    // What was typed while a request was under way, and whose time has come already.
    if (state === "unsaved" && !this.#autosave.isSet) this.#queue.want({ wish: "autosave" });
    else this.#show();
    void this.#news.look();
  }

  #show(change: Partial<Snapshot> = {}): void {
    const { wanted, state } = this.#queue;
    const pressed = wanted.find(({ wish, step }) => step || wish === "save");
    const bySelf = wanted.length > 0 ? "autosave" : null;
    const doing = pressed ? (pressed.step?.name ?? "save") : bySelf;
    this.#now.say({ state, doing, ...change });
  }
}

function kindOf(wish: Wish): SaveKind {
  return wish === "repeat" || wish === "autosave" || wish === "leave" ? "autosave" : "save";
}

/** A step that waits for a text which is not saved, or not read yet as it is saved. */
function notSent(name: Transition, because: Exclude<Outcome, "saved">): StepEnd {
  return { name, isDone: false, isSent: false, because, problems: [], findings: null };
}
