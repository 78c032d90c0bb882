// The save engine: one request under way, one trigger waiting, and the text as it is when a trigger runs.
// docs/saving.md explains it.
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

  /** Another user may sign in and go on with the text. */
  get userId(): string {
    return this.#now.userId;
  }

  /** Calls for each snapshot until the result is called. */
  readonly listen = (listener: () => void): (() => void) => this.#now.board.listen(listener);

  edit(change: Partial<Content>): void {
    this.#autosave.touch();
    this.#now.typed(change);
    this.#show({ step: null, turn: null });
  }

  save(): void {
    this.#now.text.press();
    this.#now.say({ step: null, turn: null });
    this.#want({ trigger: "save" });
  }

  /** Resolves once all is saved, or something prevents it. */
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
   * Takes a transition after saving. Resolves however it ends. `seen`: the snapshot's `news` when the user began to
   * decide. Later news must be seen first.
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

  /** The page may go away: there is still time to write to the store. */
  keep(): void {
    if (this.#now.text.isUnsaved) void this.#now.keeper.now();
  }

  /** Perhaps for good. */
  leave(): void {
    this.#leaving.begin();
    this.keep();
    this.#queue.want({ trigger: "leave" });
  }

  comeBack(): void {
    this.#leaving.end();
  }

  reachable(): void {
    this.#queue.want({ trigger: "repeat" });
  }

  /** The text would be sent if the page went away now. */
  get isSafeToLeave(): boolean {
    const { text, state } = this.#now;
    if (!text.isUnsaved) return true;
    const bytes = new TextEncoder().encode(JSON.stringify(text.content)).length;
    return state === "unsaved" && this.snapshot.isKept && bytes < leavingMost;
  }

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

  /** The page has asked, if it is another user. The same save goes on. */
  signedIn(userId: string): void {
    this.#now.signedIn(userId);
    this.#goOn();
  }

  /** Another request mentioned the article: fetches what this page lacks. */
  readonly hear = (told: Told): void => this.#news.tell(told);

  /** Read after this page was loaded. `isOwn`: this user's former page saved it last. */
  renew(current: EditedArticle, isOwn = false): void {
    const hasTakenIn = this.#now.catchUp(current);
    if (isOwn) this.#now.say({ merged: null });
    if (hasTakenIn && this.#now.state === "unsaved") this.#want({ trigger: "autosave" });
    else this.#show();
  }

  /**
   * Looks for unsaved text of this user's closed tabs. Until then no news comes in, since the former page's last save
   * is no news.
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

  restoreLost(text: KeptText): void {
    this.#now.takeIn({ from: "lost tab", text });
    this.#goOn();
  }

  /** The user has stored a lost tab's text elsewhere. */
  setAside(text: KeptText): void {
    void this.#now.lost.letGoTaken(text);
  }

  throwAway(text: KeptText): void {
    void this.#now.lost.letGo(text);
  }

  /** Sends what could not be saved, if it may. */
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
    // Typed during a request, and due already.
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
