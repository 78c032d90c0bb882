// Sends its parent the times of searches, each alone and all in turn. Run with a channel: node --import tsx
// scripts/bench/newsroom/measure-search.ts
import { listArticlesForDesk } from "@/lib/desk/articles/desk-list";
import { articleOrders } from "@/lib/desk/articles/desk-list-address";
import { everything } from "@/lib/desk/articles/desk-list-filter";
import { db } from "@/lib/base/db";
import { search, type Sought } from "@/lib/site/search/find";
import type { Actor } from "@/lib/content/users/actor";
import { figuresOf, type Figures } from "./figures";
import { benchEditor } from "./fill";

const editor: Actor = {
  id: benchEditor.id,
  name: "Bench editor",
  role: "editor",
  scope: { kind: "all" },
};
const everywhere: Sought = { words: "", sectionId: null, from: null, until: null, page: 1 };

/** Most words of copy.ts are in every article, which is harder than a newspaper is. */
const searches: Record<string, Partial<Sought>> = {
  "a word that few articles have": { words: "zanmor" },
  "a word that nearly all have": { words: "bridge" },
  "the commonest word": { words: "the " },
  "several common words": { words: "budget approves farmers" },
  "common words, that headlines have seldom": { words: "the harbour of" },
  "a phrase of common words": { words: '"winter budget"' },
  "a phrase that stands nowhere": { words: '"budget winter"' },
  "a beginning that many words have": { words: "mus* cou" },
  "a name": { words: '"author 100"' },
  "two Chinese characters": { words: "前海" },
  "one Chinese character": { words: "海" },
  "a word left out": { words: "harbour rejects -bus" },
  "a common word, in a section": { words: "bridge", sectionId: "section-town" },
  "a common word, in a month of long ago": {
    words: "bridge",
    from: new Date("2017-03-01T00:00:00Z"),
    until: new Date("2017-04-01T00:00:00Z"),
  },
  "a word of the oldest articles": { words: "regatta" },
  "the last page": { words: "bridge", page: 20 },
  "nothing to be found": { words: "xylophone" },
};

function inText(words: string) {
  const filter = { ...everything, words, isInText: true };
  return () => listArticlesForDesk(editor, filter, articleOrders["last-changed"], null);
}

const all = Object.values(searches);
let turn = 0;

const queries: Record<string, () => Promise<unknown>> = {
  "all of the searches below, in turn": () =>
    search({ ...everywhere, ...all[(turn += 1) % all.length] }),
  ...Object.fromEntries(
    Object.entries(searches).map(([what, sought]) => [
      what,
      () => search({ ...everywhere, ...sought }),
    ]),
  ),
  "the desk, whole text: few articles have": inText("zanmor"),
  "the desk, whole text: nearly all have": inText("bridge "),
  "the desk, whole text: a phrase": inText('"winter budget"'),
};

const figures: Record<string, Figures> = {};
for (const [name, query] of Object.entries(queries)) figures[name] = await figuresOf(query);
process.send?.(figures);
await db().$disconnect();
process.disconnect?.();
