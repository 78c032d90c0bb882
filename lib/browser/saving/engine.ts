// The save engine: one request under way, one trigger waiting, and the text as it is when a trigger runs.
// Its rules are the tables of lib/browser/saving/table.ts; docs/saving.md tells them.
import type { EditedArticle } from "@/lib/desk/articles/desk-shape";
import type { Decision } from "@/lib/content/merge/merge";
import type { Transition } from "@/lib/content/articles/workflow";
import type { Content } from "@/lib/content/articles/schema";
import { AutosaveTimer } from "@/lib/browser/saving/autosave-timer";
import { Leaving } from "@/lib/browser/saving/leaving";
import { News, type Told } from "@/lib/browser/saving/news";
import { SaveQueue } from "@/lib/browser/saving/queue";
import { RepeatTimer } from "@/lib/browser/saving/repeat-timer";
import type { Command, Server } from "@/lib/browser/saving/save";
import { notSent, Sender, type Wanted } from "@/lib/browser/saving/sender";
import { Situation, type SituationParts } from "@/lib/browser/saving/situation";
import type { Snapshot, StepEnd } from "@/lib/browser/saving/snapshot";
import { Steps } from "@/lib/browser/saving/steps";
import type { KeptText } from "@/lib/browser/saving/store";
import { leavingMost, newsCourses } from "@/lib/browser/saving/table";

export type EngineParts = SituationParts & { server: Server };

export class SaveEngine {
  readonly #parts: EngineParts;
  readonly #now: Situation;
  readonly #steps: Steps;
  readonly #autosave: AutosaveTimer;
  readonly #repeat: RepeatTimer;
  readonly #leaving = new Leaving();
  readonly #sender: Sender;
  readonly #queue: SaveQueue<Wanted>;
  readonly #news: News;
  #isLooking = false;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#now = new Situation(parts, () => this.ask());
    this.#steps = new Steps(parts.server);
    this.#autosave = new AutosaveTimer(parts.timers, () =>
      this.#queue.want({ trigger: "autosave" }),
    );
    const { server, timers } = parts;
    this.#sender = new Sender({
      ...{ now: this.#now, steps: this.#steps, leaving: this.#leaving, server, timers },
      onSend: () => this.#autosave.rest(),
    });
    this.#repeat = new RepeatTimer(parts.timers, () => this.#queue.want({ trigger: "repeat" }));
    this.#queue = new SaveQueue<Wanted>({
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
    this.#want({ trigger: "save" });
  }

  /** Saves what is unsaved, for whoever goes on to what is saved. Fulfilled once it is, or something stands in the way. */
  async saveFirst(): Promise<void> {
    this.#want({ trigger: "autosave" });
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
    return this.#steps.begin(name, extra, (trigger, step) => this.#want({ trigger, step }));
  }

  /** The page may be about to go away: what is unsaved is kept now, while there is time to write it. */
  keep(): void {
    if (this.#now.text.isUnsaved) void this.#now.keeper.now();
  }

  /** The page goes out of sight, perhaps for good. */
  leave(): void {
    this.#leaving.begin();
    this.keep();
    this.#queue.want({ trigger: "leave" });
  }

  /** The page is in sight again. */
  comeBack(): void {
    this.#leaving.end();
  }

  /** The browser says that there is a network. */
  reachable(): void {
    this.#queue.want({ trigger: "repeat" });
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
    if (hasTakenIn && this.#now.state === "unsaved") this.#want({ trigger: "autosave" });
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

  /** The words of a lost tab's text are kept elsewhere. */
  setAside(text: KeptText): void {
    void this.#now.lost.letGoTaken(text);
  }

  throwAway(text: KeptText): void {
    void this.#now.lost.letGo(text);
  }

  /** What could not be saved goes now, if it may. */
  #goOn(): void {
    if (this.#now.state === "unsaved") this.#want({ trigger: "save" });
    else this.#show();
  }

  #want(wanted: Wanted): void {
    this.#queue.want(wanted);
    this.#show();
  }

  async #fulfil(wanted: Wanted): Promise<void> {
    this.#repeat.rest();
    this.#show();
    await this.#sender.fulfil(wanted);
  }

  #turnDown({ step }: Wanted, isAsked: boolean): void {
    if (isAsked) this.ask();
    const { outcome } = this.snapshot;
    if (step)
      this.#sender.endStep(
        step,
        notSent(step.name, outcome === "signed out" ? outcome : "conflict"),
      );
  }

  #rest(): void {
    const { state } = this.#now;
    if (state === "repeating") this.#repeat.set();
    else this.#repeat.reset();
    // What was typed while a request was under way, and whose time has come already.
    if (state === "unsaved" && !this.#autosave.isSet) this.#queue.want({ trigger: "autosave" });
    else this.#show();
    void this.#news.look();
  }

  #show(change: Partial<Snapshot> = {}): void {
    const { wanted, state } = this.#queue;
    const pressed = wanted.find(({ trigger, step }) => step || trigger === "save");
    const bySelf = wanted.length > 0 ? "autosave" : null;
    const doing = pressed ? (pressed.step?.name ?? "save") : bySelf;
    this.#now.say({ state, doing, ...change });
  }
}
