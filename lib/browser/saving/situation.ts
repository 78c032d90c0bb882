// How the text of this tab stands, and what each answer of the server makes of that.
import type { SaveKind } from "@/lib/newsroom/articles/commands";
import type { EditedArticle } from "@/lib/desk/articles/desk-shape";
import type { Body } from "@/lib/content/body/body";
import type { Decision, Merge } from "@/lib/content/merge/merge";
import type { Content } from "@/lib/content/articles/schema";
import { isSame } from "@/lib/base/same";
import { countChanges } from "@/lib/browser/saving/content-parts";
import { Keeper } from "@/lib/browser/saving/keeper";
import { LocalText } from "@/lib/browser/saving/local-text";
import { LostTexts } from "@/lib/browser/saving/lost-texts";
import { Merging, type MergeRules } from "@/lib/browser/saving/merging";
import type { ServerAnswer } from "@/lib/browser/saving/save";
import { Board, type OpenArticle, type Snapshot, type Source } from "@/lib/browser/saving/snapshot";
import type { KeptText, TextStore } from "@/lib/browser/saving/store";
import { partsTaken } from "@/lib/browser/saving/taken-parts";
import {
  glance,
  mergeIsTold,
  newsCourses,
  saveOutcomes,
  quiet,
  type SaveEnding,
  type SaveOutcome,
  type SaveState,
} from "@/lib/browser/saving/table";
import type { Timers } from "@/lib/browser/saving/timers";
import { turnWords } from "@/lib/browser/saving/turn";

export type SituationParts = {
  opened: EditedArticle;
  userId: string;
  tabId: string;
  store: TextStore;
  timers: Timers;
  rules: MergeRules;
  /** Brings the editor on the page to a body that others' words came into. */
  applyBody: (body: Content["body"]) => void;
};

export class Situation {
  readonly #parts: SituationParts;
  readonly board: Board;
  readonly text: LocalText;
  readonly keeper: Keeper;
  readonly lost: LostTexts;
  readonly #merging: Merging;
  /** Between two requests; while one is under way, as it was before. */
  state: SaveState = "saved";
  /** Why the next save is made, where it is neither a press nor the time for one. */
  reason: SaveKind | null = null;
  readonly #open: () => void;
  /** Who writes here: whose name the next save is to carry. */
  userId: string;
  #lastKeyAt = -Infinity;
  #newsAt = -Infinity;
  #callOffAsking = () => {};

  /** `open` is called when a dialog may open by itself. */
  constructor(parts: SituationParts, open: () => void) {
    this.#open = open;
    const { opened, store, timers, tabId } = parts;
    this.#parts = parts;
    this.userId = parts.userId;
    this.board = new Board(opened);
    this.text = new LocalText(opened);
    this.#merging = new Merging(this.text, parts.rules);
    this.lost = new LostTexts({ store, rules: parts.rules, board: this.board, text: this.text });
    this.keeper = new Keeper({
      ...{ store, timers, tabId, articleId: opened.id },
      text: () => this.#toKeep(),
      tell: (isKept) => this.say({ isKept }),
    });
  }

  /** The newest version that the person was shown or asked about: a takedown counts on it. */
  get latestVersion(): number {
    const { source } = this.#merging.question ?? {};
    return source?.from === "colleague" ? source.current.version : this.text.base.version;
  }

  say(change: Partial<Snapshot> = {}): void {
    const { text } = this;
    const isCut = this.state === "repeating" || this.state === "asking";
    this.board.say({
      ...{ content: text.content, isUnsaved: text.isUnsaved },
      question: this.#merging.question,
      changes: isCut ? countChanges(text.base.content, text.content) : 0,
      ...change,
    });
  }

  typed(change: Partial<Content>): void {
    this.text.edit(change);
    this.#lastKeyAt = this.#parts.timers.now();
    if (this.state === "saved" || this.state === "refused") this.state = "unsaved";
    this.keeper.soon();
  }

  /** The answer to the save that was sent. Gives how the save ended. */
  conclude(answer: ServerAnswer): SaveOutcome {
    if (answer.kind === "stale") {
      this.text.giveUpSave();
      return this.takeIn({ from: "colleague", current: answer.current });
    }
    if (answer.kind !== "done") {
      if (!saveOutcomes[answer.kind].isRepeated) this.text.giveUpSave();
      return this.end(answer.kind, answer.problems);
    }
    const { version, siteTime } = answer.state;
    const isPressAlone = version === this.text.base.version;
    this.text.acknowledge(version);
    this.reason = null;
    this.board.hear(answer.state);
    const time = siteTime.slice("2025-12-15T".length);
    this.say({ saved: { version, pressedAt: isPressAlone ? time : null } });
    const { merged } = this.board.latest;
    const isOld = merged !== null && this.#parts.timers.now() - merged.at > mergeIsTold;
    if (isOld) this.say({ merged: null });
    // Only what is acknowledged leaves the store: if more was typed meanwhile, that is kept on.
    void this.keeper.now();
    return this.end("done");
  }

  /** The server has the text as it is. */
  nothingToSave(): "saved" {
    this.reason = null;
    void this.keeper.now();
    return this.end("done");
  }

  /** Goes into the state that an ending leads to. */
  end<Ended extends SaveEnding>(
    ending: Ended,
    problems: readonly string[] = [],
  ): (typeof saveOutcomes)[Ended]["outcome"] {
    const { outcome, state } = saveOutcomes[ending];
    this.state = state === "saved" && this.text.isUnsaved ? "unsaved" : state;
    if (this.#merging.question) this.state = "asking";
    this.say({ outcome, problems });
    if (this.state === "asking") this.#askWhenQuiet();
    return outcome;
  }

  /** A step was taken, and the article has another version without another text. */
  moveOn(answer: Extract<ServerAnswer, { kind: "done" }>): void {
    if (!this.#merging.moveOn(answer.state.version)) this.text.moveOn(answer.state.version);
    this.board.hear(answer.state);
  }

  /** What stands on the server, read while no save was under way. Gives whether words came into the text. */
  catchUp(current: EditedArticle): boolean {
    const { article } = this.board.latest;
    const isKnown =
      current.version === article.version && current.publication === article.publication;
    if (isKnown || current.version < article.version) return false;
    this.#tellNews(article, current);
    const { base } = this.text;
    const isTakenIn = newsCourses[this.state] === "take in" && current.version > base.version;
    if (isTakenIn && !isSame(current.content, base.content)) {
      this.takeIn({ from: "colleague", current });
      return true;
    }
    if (isTakenIn) this.text.moveOn(current.version);
    this.board.hear(current);
    return false;
  }

  #tellNews(before: OpenArticle, after: OpenArticle): void {
    this.#newsAt = this.#parts.timers.now();
    const { news, step } = this.board.latest;
    // What was done here is not how it stands any more.
    const done = step?.isDone ? { step: null } : {};
    this.say({ news: news + 1, turn: turnWords(before, after), ...done });
  }

  /** Whether something came in that who saw the first `seen` pieces of news, or pressed just now, has not seen. */
  hasUnseenNews(seen: number): boolean {
    const { news } = this.board.latest;
    return news !== seen || this.#parts.timers.now() - this.#newsAt < glance;
  }

  /** Puts somebody's words into the text, or asks the person where changes touch. */
  takeIn(source: Source): "merged" | "conflict" {
    const { body } = this.text.content;
    const hasOwn = this.text.isUnsaved;
    const merge = this.#merging.takeIn(source);
    if (source.from === "colleague") this.board.hear(source.current);
    if (merge === null) return this.end("stale, changes touch");
    return this.#tookIn(source, merge, "merge", body, hasOwn);
  }

  /** Opens the dialog that stands in the way: a question is asked of the text as it is now. */
  ask(): void {
    const source = this.#merging.question?.source;
    const { body } = this.text.content;
    const merge = source && this.#merging.takeIn(source);
    if (merge) this.#tookIn(source, merge, "merge", body);
    this.#callOffAsking();
    this.say({ isAsking: this.state === "asking" });
  }

  askLater(): void {
    this.#callOffAsking();
    this.say({ isAsking: false });
  }

  /** Answers the question. Where the text changed since it was asked, it is asked anew. */
  decide(decisions: readonly Decision[]): void {
    const { question } = this.#merging;
    if (question === null) return;
    if (!this.#merging.isUpToDate) return this.ask();
    const { body } = this.text.content;
    this.#merging.decide(decisions);
    this.#tookIn(question.source, question.merge, "overrule", body);
  }

  signedIn(userId: string): void {
    // What the former user sent is known under their name alone.
    if (userId !== this.userId) this.text.giveUpSave();
    this.userId = userId;
    this.state = this.#merging.question ? "asking" : "unsaved";
    this.say({ isAsking: false, outcome: null });
  }

  #tookIn(
    source: Source,
    { taken }: Merge,
    reason: SaveKind,
    before: Body,
    hasOwn = true,
  ): "merged" {
    if (source.from === "colleague") {
      const { current } = source;
      this.reason = this.reason === "overrule" ? "overrule" : reason;
      const at = this.#parts.timers.now();
      const parts = partsTaken(taken, before, this.text.content.body);
      if (parts.length > 0) this.say({ merged: { savedBy: current.savedBy, parts, hasOwn, at } });
    }
    this.#parts.applyBody(this.text.content.body);
    this.say({ isAsking: false });
    void this.#keepInstead(source);
    return this.end("stale, changes apart");
  }

  /** The lost tab's record goes once this tab's own has its text. */
  async #keepInstead(source: Source): Promise<void> {
    await this.keeper.now();
    if (source.from === "lost tab" && this.board.latest.isKept)
      await this.lost.letGoTaken(source.text);
  }

  /** A dialog that opens while somebody types, or is about to, would take their keys for its own. */
  #askWhenQuiet(wait: number = quiet): void {
    this.#callOffAsking();
    this.#callOffAsking = this.#parts.timers.after(wait, () => {
      if (this.state !== "asking") return;
      const left = this.#lastKeyAt + quiet - this.#parts.timers.now();
      if (left <= 0) this.#open();
      else this.#askWhenQuiet(left);
    });
  }

  #toKeep(): KeptText | null {
    const { text } = this;
    if (!text.isUnsaved) return null;
    const { opened, tabId } = this.#parts;
    const { saveId, content } = text.unanswered ?? {};
    return {
      ...{ articleId: opened.id, tabId, userId: this.userId },
      ...{ base: text.base.content, baseVersion: text.base.version },
      sent: saveId && content ? { saveId, content } : null,
      nextSaveId: text.nextSaveId,
      ...{ content: text.content, changedAt: this.#parts.timers.now() },
    };
  }
}
