// Text that this user's closed tabs could not save.
import { isSame } from "@/lib/base/same";
import { asKept, hasUnknownField } from "@/lib/browser/saving/content-parts";
import type { LocalText } from "@/lib/browser/saving/local-text";
import { mergeOfLost, type MergeRules } from "@/lib/browser/saving/merging";
import type { Server } from "@/lib/browser/saving/save";
import type { Board } from "@/lib/browser/saving/snapshot";
import { forEachField, type FieldValues } from "@/lib/content/fields";
import type { KeptText, TextStore } from "@/lib/browser/saving/store";

/** Milliseconds in which the last save may still arrive. */
const onItsWay = 6_000;

type Parts = { store: TextStore; rules: MergeRules; board: Board; text: LocalText };

export class LostTexts {
  readonly #parts: Parts;
  #found: KeptText[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Gives their number. Other users' texts stay hidden. */
  async find(articleId: string, userId: string, tabsThere: ReadonlySet<string>): Promise<number> {
    const { store, board } = this.#parts;
    try {
      const texts = await store.list(articleId, userId);
      this.#found = texts.filter(({ tabId }) => !tabsThere.has(tabId));
    } catch {
      board.say({ isKept: false });
    }
    return this.#found.length;
  }

  /** Asks which saves of the found texts arrived: such a text changes the save's version. Gives the versions. */
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

  /** A text without anything new is removed without a question. */
  async offer(): Promise<void> {
    const offered = this.#found.filter((text) => this.#hasSomethingNew(text));
    this.#parts.board.say({ offered });
    for (const text of this.#found) if (!offered.includes(text)) await this.letGoTaken(text);
  }

  /** Fields that only a newer program knows stay in the store. */
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

  /** If it fails, the text is offered again later. */
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
