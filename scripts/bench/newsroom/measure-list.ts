// Sends its parent the times of the desk's list queries. Run with a channel: node --import tsx
// scripts/bench/newsroom/measure-list.ts
import { listArticlesForDesk, searchHeadlines, type DeskList } from "@/lib/desk/articles/desk-list";
import { everything, type ListFilter } from "@/lib/desk/articles/desk-list-filter";
import { articleOrders, type ArticleOrderName } from "@/lib/desk/articles/desk-list-address";
import { getMyDesk } from "@/lib/desk/articles/my-desk";
import { stages } from "@/lib/content/articles/workflow";
import { db } from "@/lib/base/db";
import type { PageCursor } from "@/lib/base/lists/page";
import type { Actor } from "@/lib/content/users/actor";
import { wordsToFind } from "./copy";
import { figuresOf, type Figures } from "./figures";
import { benchEditor } from "./fill";

const editor: Actor = {
  id: benchEditor.id,
  name: "Bench editor",
  role: "editor",
  scope: { kind: "all" },
};

function list(filter: Partial<ListFilter>, order: ArticleOrderName = "last-changed") {
  return () =>
    listArticlesForDesk(editor, { ...everything, ...filter }, articleOrders[order], null);
}

/** The hundredth page, or the last one. */
async function farInto() {
  let from: PageCursor | null = null;
  for (let turned = 0; turned < 99; turned += 1) {
    const { after }: DeskList = await listArticlesForDesk(
      editor,
      everything,
      articleOrders["last-changed"],
      from,
    );
    if (after === null) break;
    from = { way: "after", cursor: after };
  }
  return () => listArticlesForDesk(editor, everything, articleOrders["last-changed"], from);
}

async function queries(): Promise<Record<string, () => Promise<unknown>>> {
  const town = { sectionId: "section-town" };
  return {
    "first page": list({}),
    "page 100, or the last": await farInto(),
    ...Object.fromEntries(stages.map((stage) => [`stage: ${stage}`, list({ stage })])),
    "a section": list(town),
    "a section, in review": list({ ...town, stage: "inReview" }),
    "the author with the most bylines": list({ authorId: "author-0" }),
    "an author with few bylines": list({ authorId: "author-199" }),
    ...Object.fromEntries(
      Object.entries(wordsToFind).map(([which, words]) => [`words: ${which}`, list({ words })]),
    ),
    "common words, in a section, live": list({ ...town, stage: "live", words: "harbour" }),
    "headlines, A to Z": list({}, "a-z"),
    "headlines, Z to A, a section, live": list({ ...town, stage: "live" }, "z-a"),
    "last published first": list({}, "last-published"),
    "next on the schedule first": list({}, "next-scheduled"),
    mine: list({ concern: "mine" }),
    "waiting for my review": list({ concern: "review" }),
    "my desk, all of it": () => getMyDesk(editor),
    "search for a related link": () => searchHeadlines("every", "budget approves farmers", 20),
  };
}

const figures: Record<string, Figures> = {};
for (const [name, query] of Object.entries(await queries())) figures[name] = await figuresOf(query);
process.send?.(figures);
await db().$disconnect();
process.disconnect?.();
