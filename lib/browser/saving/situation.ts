// The state of this tab's text, and what each answer changes.
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
import type { Refusal, ServerAnswer } from "@/lib/browser/saving/save";
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

/** In a row: the last of them comes after half a minute. */
const failuresToReport = 5;

export type SituationParts = {
  opened: EditedArticle;
  userId: string;
  tabId: string;
  store: TextStore;
  timers: Timers;
  rules: MergeRules;
  /** Shows a merged body in the editor. */
  applyBody: (body: Content["body"]) => void;
};

export class Situation {
  readonly #parts: SituationParts;
  readonly board: Board;
  readonly text: LocalText;
  readonly keeper: Keeper;
  readonly lost: LostTexts;
  readonly #merging: Merging;
  /** The state between two requests. */
  state: SaveState = "saved";
  /** Set if the next save is neither a press nor an autosave. */
  reason: SaveKind | null = null;
  readonly #open: () => void;
  userId: string;
  #lastKeyAt = -Infinity;
  #failures = 0;
  #newsAt = -Infinity;
  #callOffAsking = () => {};

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

  /** The newest version that the user was told of: a takedown counts on it. */
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

  conclude(answer: ServerAnswer): SaveOutcome {
    if (answer.kind === "stale") {
      this.text.giveUpSave();
      return this.takeIn({ from: "colleague", current: answer.current });
    }
    if (answer.kind !== "done") {
      if (!saveOutcomes[answer.kind].isRepeated) this.text.giveUpSave();
      if (answer.kind === "failed") this.#failures += 1;
      return this.end(answer.kind, answer.problems, this.#numberToTell(answer));
    }
    this.#failures = 0;
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
    // Only acknowledged text leaves the store.
    void this.keeper.now();
    return this.end("done");
  }

  nothingToSave(): "saved" {
    this.reason = null;
    void this.keeper.now();
    return this.end("done");
  }

  end<Ended extends SaveEnding>(
    ending: Ended,
    problems: readonly string[] = [],
    failureNumber: string | null = null,
  ): (typeof saveOutcomes)[Ended]["outcome"] {
    const { outcome, state } = saveOutcomes[ending];
    this.state = state === "saved" && this.text.isUnsaved ? "unsaved" : state;
    if (this.#merging.question) this.state = "asking";
    this.say({ outcome, problems, failureNumber });
    if (this.state === "asking") this.#askWhenQuiet();
    return outcome;
  }

  /** A save that goes again by itself concerns nobody, until it has failed for long. */
  #numberToTell({ number }: Refusal): string | null {
    return this.#failures < failuresToReport ? null : (number ?? null);
  }

  /** A transition made a version with the same text. */
  moveOn(answer: Extract<ServerAnswer, { kind: "done" }>): void {
    if (!this.#merging.moveOn(answer.state.version)) this.text.moveOn(answer.state.version);
    this.board.hear(answer.state);
  }

  /** Read between saves. Gives whether the text changed. */
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
    const done = step?.isDone ? { step: null } : {};
    this.say({ news: news + 1, turn: turnWords(before, after), ...done });
  }

  /** There is news after the first `seen`, or too recent for this press. */
  hasUnseenNews(seen: number): boolean {
    const { news } = this.board.latest;
    return news !== seen || this.#parts.timers.now() - this.#newsAt < glance;
  }

  /** Asks where changes touch. */
  takeIn(source: Source): "merged" | "conflict" {
    const { body } = this.text.content;
    const hasOwn = this.text.isUnsaved;
    const merge = this.#merging.takeIn(source);
    if (source.from === "colleague") this.board.hear(source.current);
    if (merge === null) return this.end("stale, changes touch");
    return this.#tookIn(source, merge, "merge", body, hasOwn);
  }

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

  /** Asks again if the text changed since the question. */
  decide(decisions: readonly Decision[]): void {
    const { question } = this.#merging;
    if (question === null) return;
    if (!this.#merging.isUpToDate) return this.ask();
    const { body } = this.text.content;
    this.#merging.decide(decisions);
    this.#tookIn(question.source, question.merge, "overrule", body);
  }

  signedIn(userId: string): void {
    // The server knows the former save under the former user.
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
      const blockIds = taken.flatMap((part) => (part.kind === "block" ? part.id : []));
      const { savedBy } = current;
      if (parts.length > 0) this.say({ merged: { savedBy, parts, blockIds, hasOwn, at } });
    }
    this.#parts.applyBody(this.text.content.body);
    this.say({ isAsking: false });
    void this.#keepInstead(source);
    return this.end("stale, changes apart");
  }

  /** The lost tab's record goes once this tab has stored its text. */
  async #keepInstead(source: Source): Promise<void> {
    await this.keeper.now();
    if (source.from === "lost tab" && this.board.latest.isKept)
      await this.lost.letGoTaken(source.text);
  }

  /** A dialog must not take the keys of somebody who types. */
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
