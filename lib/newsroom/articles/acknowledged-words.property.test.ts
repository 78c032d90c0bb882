// Acknowledged text leaves the history by redaction alone, by any edits of any users.
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { saveDraft, type SaveKind } from "@/lib/newsroom/articles/commands";
import { getArticleForEditing, getState } from "@/lib/desk/articles/desk-queries";
import { countWords, standsAfter } from "@/lib/content/articles/lost-words";
import { decide, mergeContents, resolveConflicts } from "@/lib/content/merge/merge";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import type { Content } from "@/lib/content/articles/schema";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";
import { SaveEngine } from "@/lib/browser/saving/engine";
import type { ServerAnswer, Save, Server } from "@/lib/browser/saving/save";
import { contentWith, paragraph } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { chief, addDraft, addUser, save } from "@/lib/testing/records";
import { HandClock, MemoryStore, settle } from "@/lib/testing/saving";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();
afterEach(() => setClock());

const start = Date.parse("2026-03-01T06:00:00Z");

async function expectInRevisions(articleId: string, owed: ReadonlySet<string>) {
  const revisions = await db().revision.findMany({ where: { articleId }, include: withContent });
  const found = new Set(
    revisions.flatMap((revision) => [...countWords(contentOf(revision)).keys()]),
  );
  expect([...owed].filter((word) => !found.has(word))).toEqual([]);
}

/** One save: words are put in at a place, and others taken out there. */
type Edit = { who: number; kind: SaveKind; at: number; out: number; in: number; seconds: number };
const anyEdit = (people: number): fc.Arbitrary<Edit> =>
  fc.record({
    who: fc.nat(people - 1),
    kind: fc.constantFrom("autosave", "autosave", "autosave", "autosave", "save", "merge"),
    at: fc.nat(30),
    out: fc.constantFrom(0, 0, 0, 1, 2, 5, 100),
    in: fc.constantFrom(0, 1, 1, 3, 12, 60),
    seconds: fc.constantFrom(2, 2, 4, 15, 90, 700),
  });

test.each([1, 2])(
  "after any editing by %i: each word of a save that was pressed, or that stood for some seconds, is in a revision",
  async (people) => {
    const editors = [await addUser("editor", "ann"), await addUser("editor", "bo")];
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEdit(people), { minLength: 2, maxLength: 14 }),
        async (edits) => {
          let time = start;
          let count = 0;
          setClock(new Date(time));
          const { id, ...drafted } = await addDraft({}, editors[0]);
          let { version } = drafted;
          let text: string[] = [];
          const cameAt = new Map<string, number>();
          const owed = new Set<string>();
          for (const edit of edits) {
            setClock(new Date((time += edit.seconds * 1000)));
            const came = Array.from({ length: edit.in }, () => `w${(count += 1)}`);
            text = text.toSpliced(edit.at, edit.out, ...came);
            for (const [word, since] of cameAt) if (time - since >= standsAfter) owed.add(word);
            const content = contentWith({
              slug: drafted.slug,
              body: text.length === 0 ? [] : [paragraph("a", text.join(" "))],
            });
            const editor = editors[edit.who] ?? expect.unreachable();
            ({ version } = await save(editor, id, { version, content, kind: edit.kind }));
            for (const word of cameAt.keys()) if (!text.includes(word)) cameAt.delete(word);
            for (const word of came) cameAt.set(word, time);
            if (edit.kind === "save") for (const word of text) owed.add(word);
          }
          await expectInRevisions(id, owed);
        },
      ),
      { numRuns: 15 },
    );
  },
  120_000,
);

/** What a person does at the desk: words go out of and into a paragraph, some time passes, and they press or do not. */
type Act = Omit<Edit, "kind"> & { block: number; isPressed: boolean };
const anyAct = (people: number): fc.Arbitrary<Act> =>
  fc.record({
    who: fc.nat(people - 1),
    block: fc.nat(1),
    at: fc.nat(3),
    out: fc.constantFrom(0, 0, 2, 5, 100),
    in: fc.constantFrom(0, 0, 1, 3, 8, 60),
    isPressed: fc.boolean(),
    seconds: fc.constantFrom(0.5, 2.5, 2.5, 2.5, 15, 700),
  });

/** The desks of some people at one article: the engine of the browser over the commands of the server. */
class Desks {
  readonly clock = new HandClock();
  readonly #id: string;
  readonly #engines: SaveEngine[] = [];

  constructor(id: string) {
    this.#id = id;
  }

  async open(actor: Actor) {
    const server: Server = {
      save: (sent) => this.#save(actor, sent),
      transition: () => expect.unreachable(),
      receipts: async () => new Map(),
      load: () => getArticleForEditing(chief, this.#id),
    };
    const opened = await getArticleForEditing(chief, this.#id);
    this.#engines.push(
      new SaveEngine({
        ...{ opened, server, userId: actor.id, tabId: actor.id },
        ...{ store: new MemoryStore(), timers: this.clock },
        rules: { mergeContents, resolveConflicts },
        applyBody: () => {},
      }),
    );
  }

  engine(who: number): SaveEngine {
    return this.#engines[who] ?? expect.unreachable();
  }

  async pass(seconds: number) {
    await this.clock.pass(seconds * 1000);
    await this.rest();
  }

  /** Lets every save end. Where both changed one place, the words of both stand if they can. */
  async rest() {
    for (let looks = 1; ; looks += 1) {
      await settle();
      for (const engine of this.#engines) {
        const { question } = engine.snapshot;
        const conflicts = question?.merge.conflicts ?? [];
        if (question)
          engine.decide(conflicts.map((one) => decide(one, "both" in one ? "both" : "mine")));
      }
      if (this.#engines.every(({ snapshot }) => snapshot.doing === null)) return;
      if (looks % 500 === 0) await this.clock.pass(250);
    }
  }

  async #save(actor: Actor, sent: Save): Promise<ServerAnswer> {
    setClock(new Date(start + this.clock.now()));
    try {
      const { version } = await saveDraft(actor, this.#id, sent);
      return { kind: "done", state: { ...(await getState(chief, this.#id)), version } };
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return { kind: "stale", current: await getArticleForEditing(chief, this.#id) };
    }
  }
}

function edited({ body }: Content, { block, at, out }: Act, came: string[]): Pick<Content, "body"> {
  const changed = body.map((one, index) => {
    if (index !== block || !("text" in one)) return one;
    const words = one.text.flatMap(({ text }) => text.split(" "));
    const text = words.toSpliced(at, out, ...came).join(" ");
    return { ...one, text: text === "" ? [] : [{ text }] };
  });
  return { body: changed };
}

test.each([1, 2])(
  "at the desks of %i: each word that a press of Save found there, or that stood for some seconds, is in a revision",
  async (people) => {
    const editors = [await addUser("editor", "ann"), await addUser("editor", "bo")];
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct(people), { minLength: 4, maxLength: 16 }), async (acts) => {
        setClock(new Date(start));
        const body = [paragraph("a", "First."), paragraph("b", "Second.")];
        const { id } = await addDraft({ body }, editors[0]);
        const desks = new Desks(id);
        for (const editor of editors.slice(0, people)) await desks.open(editor);
        const seenAt = new Map<string, number>();
        const owed = new Set<string>();
        let count = 0;
        for (const act of acts) {
          const engine = desks.engine(act.who);
          const came = Array.from({ length: act.in }, () => `w${(count += 1)}`);
          if (act.in + act.out > 0) engine.edit(edited(engine.snapshot.content, act, came));
          await desks.pass(act.seconds);
          if (act.isPressed) {
            engine.save();
            await desks.rest();
            expect(engine.snapshot).toMatchObject({ state: "saved", outcome: "saved" });
            for (const word of countWords(engine.snapshot.content).keys()) owed.add(word);
          }
          const there = countWords((await getArticleForEditing(chief, id)).content);
          const now = desks.clock.now();
          for (const word of seenAt.keys()) if (!there.has(word)) seenAt.delete(word);
          for (const word of there.keys()) {
            if (!seenAt.has(word)) seenAt.set(word, now);
            if (now - (seenAt.get(word) ?? now) >= standsAfter) owed.add(word);
          }
        }
        await expectInRevisions(id, owed);
      }),
      { numRuns: 20 },
    );
  },
  120_000,
);
