import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { movedIds } from "@/lib/content/compare/moved";
import {
  decide,
  mergeContents,
  resolveConflicts,
  type Conflict,
  type Merge,
} from "@/lib/content/merge/merge";
import { content as contentSchema, type Content } from "@/lib/content/articles/schema";
import { anyBody } from "@/lib/testing/any-body";
import { anyTwoEdits } from "@/lib/testing/any-edits";
import { contentWith } from "@/lib/testing/content";

type Edited = { base: Content; mine: Content; theirs: Content };

function always(rule: (edited: Edited) => void) {
  fc.assert(fc.property(anyTwoEdits, rule), { numRuns: 1_000 });
}

/** Every word in a value, wherever it stands. */
/** What a block is known by is no word: of two splits of one block one stays. */
function wordsIn(value: unknown): Set<string> {
  const said = JSON.stringify(value, (key, one: unknown) => (key === "id" ? undefined : one));
  return new Set(said.match(/\b[bmt]\d+\b/g));
}

function ids({ body }: Content): string[] {
  return body.map(({ id }) => id);
}

/** The second half of a split goes with the first; one that both split off is one. Its words count. */
function isSplitOff(id: string): boolean {
  return id.endsWith("split");
}

/** All that a person is given: the merged content and the questions. */
function shown({ content, conflicts }: Merge) {
  return wordsIn([content, conflicts]);
}

/**
 * Without what differs when the sides change places: which of two additions at one place is first,
 * among blocks, bylines and the items of a list (or of what was one).
 */
function unordered(value: unknown, base: Content): unknown {
  const lists = new Set(base.body.flatMap(({ id, type }) => (type === "list" ? id : [])));
  const simplify = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) {
      const parts = part.map(simplify);
      const isText = part.some((one) => typeof Object(one).text === "string");
      return isText ? parts : parts.map((one) => JSON.stringify(one)).sort();
    }
    if ("type" in part && "id" in part && lists.has(String(part.id))) {
      return [part.id, ...[...wordsIn(part)].sort()];
    }
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, simplify(one)]));
  };
  return simplify(value);
}

const nameOf = (conflict: Conflict) => (conflict.kind === "field" ? conflict.field : conflict.id);

describe("whatever two do to an article at once", () => {
  test("every word, link and block that either added is in the merged content or in a question", () => {
    always(({ base, mine, theirs }) => {
      const merged = mergeContents(base, mine, theirs);
      const all = shown(merged);
      const questions = new Set(merged.conflicts.map(nameOf));
      for (const side of [mine, theirs]) {
        const added = [...wordsIn(side)].filter((word) => !wordsIn(base).has(word));
        expect(added.filter((word) => !all.has(word))).toEqual([]);
        const blocks = ids(side).filter((id) => !ids(base).includes(id) && !isSplitOff(id));
        expect(
          blocks.filter((id) => !ids(merged.content).includes(id) && !questions.has(id)),
        ).toEqual([]);
      }
    });
  });

  test("every word that neither removed is there", () => {
    always(({ base, mine, theirs }) => {
      const all = shown(mergeContents(base, mine, theirs));
      const kept = [...wordsIn(mine)].filter((word) => wordsIn(theirs).has(word));
      expect(kept.filter((word) => !all.has(word))).toEqual([]);
    });
  });

  test("the merged content is one that can be saved", () => {
    always(({ base, mine, theirs }) => {
      const { content } = mergeContents(base, mine, theirs);
      expect(contentSchema.parse(content)).toEqual(content);
    });
  });

  test("it is the same in either order, up to the order of the sides", () => {
    always(({ base, mine, theirs }) => {
      const merged = mergeContents(base, mine, theirs);
      const mirrored = mergeContents(base, theirs, mine);
      const questions = merged.conflicts.map(({ both: _, ...conflict }) => conflict);
      const turned = mirrored.conflicts.map(({ both: _, ...conflict }) => ({
        ...conflict,
        mine: conflict.theirs,
        theirs: conflict.mine,
      }));
      expect(unordered(questions, base)).toEqual(unordered(turned, base));
      const answers = merged.conflicts.map((conflict) => decide(conflict, "theirs"));
      const answered = resolveConflicts(merged, answers);
      expect(unordered(answered, base)).toEqual(unordered(mirrored.content, base));
    });
  });

  test("blocks that one side put in an order are in that order, unless the other moved them", () => {
    always(({ base, mine, theirs }) => {
      const merged = ids(mergeContents(base, mine, theirs).content);
      const byTheirs = movedIds(ids(base), ids(theirs));
      fc.pre(![...ids(mine), ...ids(theirs)].some(isSplitOff));
      const left = ids(mine).filter((id) => !byTheirs.has(id));
      const kept = merged.filter((id) => left.includes(id));
      expect(kept).toEqual(left.filter((id) => merged.includes(id)));
    });
  });

  test("a side that changed nothing leaves the other as it is", () => {
    always(({ base, mine }) => {
      const [toBase, fromBase] = [mergeContents(base, mine, base), mergeContents(base, base, mine)];
      expect([toBase.content, fromBase.content]).toEqual([mine, mine]);
      expect([toBase.conflicts, fromBase.conflicts, toBase.taken]).toEqual([[], [], []]);
    });
  });

  test("two sides that are the same are that side", () => {
    always(({ base, mine }) => {
      expect(mergeContents(base, mine, structuredClone(mine))).toMatchObject({
        content: mine,
        conflicts: [],
        taken: [],
      });
    });
  });

  test("merging once more with either side loses nothing", () => {
    always(({ base, mine, theirs }) => {
      const once = mergeContents(base, mine, theirs);
      for (const side of [mine, theirs]) {
        const again = shown(mergeContents(base, once.content, side));
        const before = [...wordsIn(once.content), ...wordsIn(side)].filter(
          (word) => !word.startsWith("b"),
        );
        expect(before.filter((word) => !again.has(word))).toEqual([]);
      }
    });
  });

  test("every part that is not mine's own is named as taken or asked about", () => {
    always(({ base, mine, theirs }) => {
      const { content, conflicts, taken } = mergeContents(base, mine, theirs);
      const named = new Set([
        ...taken.map((part) => (part.kind === "field" ? part.field : part.id)),
        ...conflicts.map(nameOf),
      ]);
      const parts = ({ body, ...fields }: Content) =>
        new Map<string, unknown>([
          ...Object.entries(fields),
          ...body.map((block) => [block.id, block] as const),
        ]);
      const [was, is] = [parts(mine), parts(content)];
      const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
        (name) => JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)),
      );
      expect(differing.filter((name) => !named.has(name))).toEqual([]);
    });
  });

  test("three bodies that have little in common give one that can be saved, and nothing is silent", () => {
    // The same few ids, so that the blocks under one id are of any kinds, texts and styles.
    const anyOfThem = anyBody.map((body) =>
      body.map((block, index) => ({ ...block, id: `b${index}` })),
    );
    fc.assert(
      fc.property(anyOfThem, anyOfThem, anyOfThem, (...bodies) => {
        const [base, mine, theirs] = bodies.map((body) => contentWith({ body }));
        if (!base || !mine || !theirs) throw new Error("There are three bodies.");
        const { content, conflicts } = mergeContents(base, mine, theirs);
        expect(contentSchema.parse(content)).toEqual(content);
        const given = new Set([...ids(content), ...conflicts.map(nameOf)]);
        const added = [...ids(mine), ...ids(theirs)].filter((id) => !ids(base).includes(id));
        expect(added.filter((id) => !given.has(id))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
