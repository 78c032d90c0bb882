// The text in this browser: as it stands here, as the server has it, and what is on its way from here to there.
import type { Content } from "@/lib/content/articles/schema";
import { randomId } from "@/lib/base/random-id";
import { isSame } from "@/lib/base/same";
import { asKept, asTyped } from "@/lib/browser/saving/content-parts";
import type { SaveKind } from "@/lib/newsroom/articles/commands";
import type { Save } from "@/lib/browser/saving/save";

type Standing = { content: Content; version: number };

export class LocalText {
  /** What the person sees, whatever is under way. */
  content: Content;
  /** What the server is known to have: the base of the next merge. */
  #base: Standing;
  /** The base as it was typed, which may have white space at its ends. */
  #baseAsTyped: Content;
  /** Sent and not answered for certain: it goes again, as it is, before anything newer. */
  #unanswered: Save | null = null;
  /** Chosen before the save is built: what is kept in the browser names it even if the page goes away with the save. */
  #nextSaveId = randomId();
  /** Counts changes, so that what is typed during a request is not taken for saved. */
  #changes = 0;
  #sentChanges = 0;
  #savedChanges = 0;
  /** The person pressed to save, and no save that is kept was acknowledged since. */
  #isPressed = false;
  /** Whether the base is known to be in a revision that no autosave is written over. */
  #isBaseKept = false;
  /** Whether the save that was not answered is a press alone: the server has its text. */
  #isPressAlone = false;

  constructor(opened: Standing) {
    this.content = opened.content;
    this.#base = { content: opened.content, version: opened.version };
    this.#baseAsTyped = opened.content;
  }

  get base(): Standing {
    return this.#base;
  }

  /** Changes with every change. */
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

  /** The person pressed to save: the next save is kept as it is. */
  press(): void {
    this.#isPressed = true;
  }

  /**
   * What goes next: the save that was not answered, else the text as it is now; null if the server has it. After a press
   * it goes although the server has it, unless its revision is known to be kept.
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

  /** The save that was sent is the article's content at this version. */
  acknowledge(version: number): void {
    if (this.#unanswered === null) return;
    const { content, kind } = this.#unanswered;
    const isKept = kind !== "autosave";
    if (isKept) this.#isPressed = false;
    this.#savedChanges = this.#sentChanges;
    this.#unanswered = null;
    // An answer that was overtaken: the base is newer, and has this save in it.
    if (version < this.#base.version) return;
    this.#baseAsTyped = content;
    this.#base = { content: asKept(content), version };
    this.#isBaseKept = isKept;
  }

  /** The save that was sent is known to have changed nothing: what goes next is the text as it is then. */
  giveUpSave(): void {
    this.#unanswered = null;
  }

  /** The article got another version without another content. */
  moveOn(version: number): void {
    this.#base = { ...this.#base, version };
  }

  /** From here on the text goes on from what somebody else saved. */
  goOnFrom({ content, version }: Standing): void {
    this.#base = { content, version };
    this.#baseAsTyped = content;
    this.#isBaseKept = false;
  }

  /** Puts a merged content in the place of the one it was made from; gives what stands here now. */
  takeIn(merged: Content): Content {
    this.edit(asTyped(merged, asKept(this.content), this.content));
    return this.content;
  }
}
