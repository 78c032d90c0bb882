// Merges other texts into this one, or asks the user.
import type { Decision, Merge, mergeContents, resolveConflicts } from "@/lib/content/merge/merge";
import type { Content } from "@/lib/content/articles/schema";
import { isSame } from "@/lib/base/same";
import { asKept } from "@/lib/browser/saving/content-parts";
import type { LocalText } from "@/lib/browser/saving/local-text";
import type { Question, Source } from "@/lib/browser/saving/snapshot";
import type { KeptText } from "@/lib/browser/saving/store";

export type MergeRules = {
  mergeContents: typeof mergeContents;
  resolveConflicts: typeof resolveConflicts;
};

export class Merging {
  readonly #text: LocalText;
  readonly #rules: MergeRules;
  #question: Question | null = null;

  constructor(text: LocalText, rules: MergeRules) {
    this.#text = text;
    this.#rules = rules;
  }

  get question(): Question | null {
    return this.#question;
  }

  /** Gives the merge, or null after a question. */
  takeIn(source: Source): Merge | null {
    const merge = this.#merge(source);
    if (merge.conflicts.length > 0) {
      this.#question = { source, merge, changes: this.#text.changes };
      return null;
    }
    this.#put(source, merge.content);
    return merge;
  }

  get isUpToDate(): boolean {
    return this.#question?.changes === this.#text.changes;
  }

  decide(decisions: readonly Decision[]): void {
    if (this.#question === null) return;
    const { source, merge } = this.#question;
    this.#put(source, this.#rules.resolveConflicts(merge, decisions));
  }

  /** A transition changed the version in question; false if there is no question. */
  moveOn(version: number): boolean {
    const question = this.#question;
    if (question?.source.from !== "colleague") return false;
    const current = { ...question.source.current, version };
    this.#question = { ...question, source: { from: "colleague", current } };
    return true;
  }

  #merge(source: Source): Merge {
    const here = asKept(this.#text.content);
    return source.from === "colleague"
      ? this.#rules.mergeContents(this.#text.base.content, here, source.current.content)
      : mergeOfLost(source.text, here, this.#rules);
  }

  #put(source: Source, content: Content): void {
    if (this.#question?.source === source) this.#question = null;
    this.#text.takeIn(content);
    if (source.from === "colleague") this.#text.goOnFrom(source.current);
  }
}

/**
 * The lost text as mine, the present one as theirs. If its last save stands, only the answer was lost, and that save is
 * the base.
 */
export function mergeOfLost(lost: KeptText, here: Content, rules: MergeRules): Merge {
  const sent = lost.sent ? asKept(lost.sent.content) : null;
  const base = sent && isSame(sent, here) ? sent : lost.base;
  return rules.mergeContents(base, asKept(lost.content), here);
}
