// A scripted editor: types, saves, loses answers, repeats, merges, and remembers what was acknowledged.
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { decide, mergeContents, resolveConflicts } from "@/lib/content/merge/merge";
import { content, type Content } from "@/lib/content/articles/schema";
import { editWith } from "@/scripts/stress/edits";
import { pick } from "@/scripts/stress/chance";
import { reasonOf, type Visitor, type VisitorAnswer } from "@/scripts/stress/visitor";

export type StressFigures = {
  saved: number;
  merged: number;
  conflicts: number;
  repeated: number;
  doubled: number;
  refused: string[];
  /** Answers of 500 and more, and requests without an answer that the script did not give up itself. */
  failed: string[];
};

export function noFigures(): StressFigures {
  return { saved: 0, merged: 0, conflicts: 0, repeated: 0, doubled: 0, refused: [], failed: [] };
}

export type Acknowledged = { articleId: string; word: string };

const opened = z.object({ version: z.number(), content });
const acknowledged = z.object({ version: z.number() });
const stale = z.object({ reason: z.literal("stale"), current: opened });

type Open = z.infer<typeof opened>;
type Save = { saveId: string; version: number; content: Content; kind: string };

export class EditorScript {
  private readonly open = new Map<string, Open>();

  constructor(
    private readonly name: string,
    private readonly visitor: Visitor,
    private readonly random: () => number,
    private readonly figures: StressFigures,
  ) {}

  /** Makes one edit to an article, and saves until it is acknowledged. */
  async edit(articleIds: readonly string[], number: number): Promise<Acknowledged> {
    const articleId = pick(this.random, articleIds);
    const word = `${this.name}s${number}z`;
    await wait(this.random() * 60);
    // Mostly it goes on from what it knew last, as an open page does.
    const known = this.open.get(articleId);
    const base = known && this.random() < 0.8 ? known : await this.load(articleId);
    await this.save(articleId, base, editWith(base.content, word, this.random), "autosave");
    return { articleId, word };
  }

  private async save(id: string, base: Open, mine: Content, kind: string): Promise<void> {
    const save = { saveId: newId(), version: base.version, content: mine, kind };
    const { status, body } = await this.sendUntilAnswered(id, save);
    if (status === 200) {
      const { version } = acknowledged.parse(body);
      this.open.set(id, { version, content: mine });
      this.figures.saved += 1;
      return;
    }
    if (status !== 409) {
      this.figures.refused.push(`${status} ${JSON.stringify(body).slice(0, 200)}`);
      throw new Error(`A save was refused: ${status} ${JSON.stringify(body).slice(0, 500)}`);
    }
    const { current } = stale.parse(body);
    const merge = mergeContents(base.content, mine, current.content);
    this.figures.merged += 1;
    this.figures.conflicts += merge.conflicts.length;
    const decisions = merge.conflicts.map((conflict) =>
      decide(conflict, conflict.both === undefined ? "mine" : "both"),
    );
    const next = merge.conflicts.length > 0 ? "overrule" : "merge";
    await this.save(id, current, resolveConflicts(merge, decisions), next);
  }

  /** Sends the same save until an answer says what became of it. */
  private async sendUntilAnswered(id: string, save: Save): Promise<VisitorAnswer> {
    const path = `/api/desk/articles/${id}`;
    for (;;) {
      const isDoubled = this.random() < 0.05;
      if (isDoubled) this.figures.doubled += 1;
      const sends = Array.from({ length: isDoubled ? 2 : 1 }, () =>
        this.answerTo("PUT", path, save, this.patience()),
      );
      const [answer] = await Promise.all(sends);
      if (answer?.status === 401) await this.signIn();
      // Without an answer it may have arrived, and is sent again under the same id.
      else if (answer) return answer;
      this.figures.repeated += 1;
      await wait(20 + this.random() * 200);
    }
  }

  /** Null without an answer, and after one of 500 and more. */
  private async answerTo(
    method: string,
    path: string,
    input?: unknown,
    patience = longestPatience,
  ): Promise<VisitorAnswer | null> {
    const began = Date.now();
    const fail = (why: string | number) =>
      this.figures.failed.push(
        `${new Date().toISOString()} ${method} ${path} after ${Date.now() - began} ms: ${why}`,
      );
    try {
      const signal = AbortSignal.timeout(patience);
      const answer = await this.visitor.send(method, path, input, signal);
      if (answer.status < 500) return answer;
      fail(answer.status);
    } catch (error) {
      const isGivenUp = error instanceof DOMException;
      if (!(error instanceof TypeError || isGivenUp)) throw error;
      if (!isGivenUp || patience === longestPatience) fail(reasonOf(error));
    }
    return null;
  }

  private async signIn(): Promise<void> {
    try {
      await this.visitor.signIn();
    } catch (error) {
      // The next answer of 401 asks for it again.
      this.figures.failed.push(`${new Date().toISOString()} signing in: ${reasonOf(error)}`);
    }
  }

  /** Sometimes it does not wait for the answer: that is lost, and the save may be done. */
  private patience(): number {
    return this.random() < 0.1 ? 1 + Math.floor(this.random() * 15) : longestPatience;
  }

  private async load(id: string): Promise<Open> {
    for (;;) {
      const answer = await this.answerTo("GET", `/api/desk/articles/${id}`);
      if (answer?.status === 200) return opened.parse(answer.body);
      if (answer?.status === 401) await this.signIn();
      await wait(100);
    }
  }
}

/** Milliseconds. */
const longestPatience = 30_000;

function newId(): string {
  return randomBytes(16).toString("base64url");
}
