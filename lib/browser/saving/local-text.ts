// The text in this browser, the server's, and what is on its way.
import type { Content } from "@/lib/content/articles/schema";
import { randomId } from "@/lib/base/random-id";
import { isSame } from "@/lib/base/same";
import { asKept, asTyped } from "@/lib/browser/saving/content-parts";
import type { SaveKind } from "@/lib/newsroom/articles/commands";
import type { Save } from "@/lib/browser/saving/save";

type Standing = { content: Content; version: number };

export class LocalText {
  content: Content;
  /** What the server is known to have: the base of the next merge. */
  #base: Standing;
  /** With the white space that the server trims. */
  #baseAsTyped: Content;
  /** Without a certain answer: sent again unchanged, before anything newer. */
  #unanswered: Save | null = null;
  /** Chosen before the save is built, so that the store names it even if the page goes away. */
  #nextSaveId = randomId();
  /** Text typed during a request must not count as saved. */
  #changes = 0;
  #sentChanges = 0;
  #savedChanges = 0;
  /** Pressed to save, and no kept save is acknowledged yet. */
  #isPressed = false;
  /** No autosave amends the base's revision. */
  #isBaseKept = false;
  /** The unanswered save is only a press: the server has its text. */
  #isPressAlone = false;

  constructor(opened: Standing) {
    this.content = opened.content;
    this.#base = { content: opened.content, version: opened.version };
    this.#baseAsTyped = opened.content;
  }

  get base(): Standing {
    return this.#base;
  }

  get changes(): number {
    return this.#changes;
  }

  get isUnsaved(): boolean {
    const isTextOnItsWay = this.#unanswered !== null && !this.#isPressAlone;
    return this.#changes !== this.#savedChanges || isTextOnItsWay;
  }

  get nextSaveId(): string {
    return this.#nextSaveId;
  }

  get unanswered(): Save | null {
    return this.#unanswered;
  }

  edit(change: Partial<Content>): void {
    this.content = { ...this.content, ...change };
    this.#changes += 1;
  }

  press(): void {
    this.#isPressed = true;
  }

  /**
   * The unanswered save, or the present text; null if the server has it. A press is sent anyway, unless the revision is
   * known to be kept.
   */
  nextSave(kind: SaveKind): { save: Save; isRepeat: boolean } | null {
    if (this.#unanswered) return { save: this.#unanswered, isRepeat: true };
    const isThere = isSame(this.content, this.#baseAsTyped);
    if (isThere) this.#savedChanges = this.#changes;
    if (isThere && (this.#isBaseKept || !this.#isPressed)) {
      this.#isPressed = false;
      return null;
    }
    const { content } = this;
    const { version } = this.#base;
    this.#sentChanges = this.#changes;
    this.#isPressAlone = isThere;
    const pressed = this.#isPressed && kind === "autosave" ? "save" : kind;
    this.#unanswered = { saveId: this.#nextSaveId, version, content, kind: pressed };
    this.#nextSaveId = randomId();
    return { save: this.#unanswered, isRepeat: false };
  }

  /** The sent save is the article's content at this version. */
  acknowledge(version: number): void {
    if (this.#unanswered === null) return;
    const { content, kind } = this.#unanswered;
    const isKept = kind !== "autosave";
    if (isKept) this.#isPressed = false;
    this.#savedChanges = this.#sentChanges;
    this.#unanswered = null;
    // A late answer: the newer base includes this save.
    if (version < this.#base.version) return;
    this.#baseAsTyped = content;
    this.#base = { content: asKept(content), version };
    this.#isBaseKept = isKept;
  }

  /** The sent save changed nothing, so that the present text is next. */
  giveUpSave(): void {
    this.#unanswered = null;
  }

  moveOn(version: number): void {
    this.#base = { ...this.#base, version };
  }

  /** The text continues from another user's save. */
  goOnFrom({ content, version }: Standing): void {
    this.#base = { content, version };
    this.#baseAsTyped = content;
    this.#isBaseKept = false;
  }

  takeIn(merged: Content): Content {
    this.edit(asTyped(merged, asKept(this.content), this.content));
    return this.content;
  }
}
