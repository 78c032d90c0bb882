// Text of this person's that a tab which is there no more could not save: found, offered, and let go.
import { isSame } from "@/lib/base/same";
import { asKept, hasUnknownField } from "@/lib/browser/saving/content-parts";
import type { LocalText } from "@/lib/browser/saving/local-text";
import { mergeOfLost, type MergeRules } from "@/lib/browser/saving/merging";
import type { Server } from "@/lib/browser/saving/save";
import type { Board } from "@/lib/browser/saving/snapshot";
import { forEachField, type FieldValues } from "@/lib/content/fields";
import type { KeptText, TextStore } from "@/lib/browser/saving/store";

/** Milliseconds since a text changed for which its last save may still be on its way. */
const onItsWay = 6_000;

type Parts = { store: TextStore; rules: MergeRules; board: Board; text: LocalText };

export class LostTexts {
  readonly #parts: Parts;
  #found: KeptText[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Finds the user's texts for this article whose tabs are not there any more, and says how many.
   * Those of another user of the browser stay where they are, unseen.
   */
  async find(articleId: string, userId: string, tabsThere: ReadonlySet<string>): Promise<number> {
    const { store, board } = this.#parts;
    try {
      const texts = await store.list(articleId, userId);
      this.#found = texts.filter(({ tabId }) => !tabsThere.has(tabId));
    } catch {
      // Whatever the browser's reason, its store cannot be used: the state line says so.
      board.say({ isKept: false });
    }
    return this.#found.length;
  }

  /**
   * Asks which saves of the found texts arrived, though nobody was there to be answered: a text goes with its last save,
   * and what was typed after one is a change to that. Gives the versions of those that arrived.
   */
  async settle(server: Pick<Server, "receipts">, now: number): Promise<ReadonlySet<number>> {
    const ids = this.#found.flatMap(({ sent, nextSaveId }) => [
      ...(sent ? [sent.saveId] : []),
      ...(nextSaveId ? [nextSaveId] : []),
    ]);
    const isYoung = this.#found.some(({ changedAt }) => now - changedAt < onItsWay);
    const arrived =
      ids.length > 0 ? await server.receipts(ids, isYoung) : new Map<string, number>();
    const left: KeptText[] = [];
    for (const text of this.#found) {
      const { sent, nextSaveId, content } = text;
      const version = sent && arrived.get(sent.saveId);
      const isAllThere =
        (nextSaveId !== null && arrived.has(nextSaveId)) ||
        (version && sent && isSame(sent.content, content));
      if (isAllThere) await this.letGo(text);
      else if (version && sent) {
        left.push({ ...text, base: asKept(sent.content), baseVersion: version, sent: null });
      } else left.push(text);
    }
    this.#found = left;
    return new Set(arrived.values());
  }

  /** Offers what was found. A text that has nothing new goes without a word. */
  async offer(): Promise<void> {
    const offered = this.#found.filter((text) => this.#hasSomethingNew(text));
    this.#parts.board.say({ offered });
    for (const text of this.#found) if (!offered.includes(text)) await this.letGoTaken(text);
  }

  /**
   * Lets a text go that was taken in or set aside. What of it only a newer program knows stays in the store until one
   * offers it: of the rest, nothing is new any more.
   */
  async letGoTaken(text: KeptText): Promise<void> {
    if (!hasUnknownField(text.content)) return this.letGo(text);
    const { store, board } = this.#parts;
    board.say({ offered: board.latest.offered.filter(({ tabId }) => tabId !== text.tabId) });
    const taken = forEachField<FieldValues>((name) => text.content[name]);
    const base = { ...text.base, ...taken, body: text.content.body };
    await store
      .put({ ...text, base, sent: null, nextSaveId: null })
      .catch(() => board.say({ isKept: false }));
  }

  /** Takes the text from the store. Should that fail, it is offered again another time. */
  async letGo({ articleId, tabId }: KeptText): Promise<void> {
    const { store, board } = this.#parts;
    board.say({ offered: board.latest.offered.filter((text) => text.tabId !== tabId) });
    await store.remove(articleId, tabId).catch(() => board.say({ isKept: false }));
  }

  #hasSomethingNew(text: KeptText): boolean {
    const here = asKept(this.#parts.text.content);
    const { conflicts, content } = mergeOfLost(text, here, this.#parts.rules);
    return conflicts.length > 0 || !isSame(content, here);
  }
}
