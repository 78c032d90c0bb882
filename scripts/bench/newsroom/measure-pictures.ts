// Sends its parent the times of the library's queries. Run with a channel: node --import tsx
// scripts/bench/newsroom/measure-pictures.ts
import { db } from "@/lib/base/db";
import type { PageCursor } from "@/lib/base/lists/page";
import { listEnded } from "@/lib/desk/media/ended-rights";
import { allPictures, listMedia, listPictures, type PictureFilter } from "@/lib/desk/media/library";
import { pictureOrders, type PictureOrderName } from "@/lib/desk/media/library-address";
import { conditionWords } from "@/lib/desk/media/library-words";
import { conditions } from "@/lib/desk/media/library-sql";
import { listUses } from "@/lib/newsroom/media/uses";
import { wordsToFind } from "./copy";
import { figuresOf, type Figures } from "./figures";
import { benchEditor } from "./fill";

function list(filter: Partial<PictureFilter>, order: PictureOrderName = "last-added") {
  return () => listPictures({ ...allPictures, ...filter }, pictureOrders[order], null);
}

/** The hundredth page, or the last one. */
async function farInto() {
  let from: PageCursor | null = null;
  const read = () => listPictures(allPictures, pictureOrders["last-added"], from);
  for (let turned = 0; turned < 99; turned += 1) {
    const { after } = await read();
    if (after === null) break;
    from = { way: "after", cursor: after };
  }
  return read;
}

async function queries(): Promise<Record<string, () => Promise<unknown>>> {
  const [used] = await db().media.findMany({ where: { revisions: { some: {} } }, take: 1 });
  return {
    "first page": list({}),
    "page 100, or the last": await farInto(),
    ...Object.fromEntries(
      conditions.map((condition) => [conditionWords[condition], list({ condition })]),
    ),
    "added by one": list({ adderId: benchEditor.id }),
    "added in a month": list({ since: new Date("2020-03-01"), until: new Date("2020-04-01") }),
    ...Object.fromEntries(
      Object.entries(wordsToFind).map(([which, words]) => [`words: ${which}`, list({ words })]),
    ),
    "common words, not in use": list({ words: "harbour", condition: "unused" }),
    "last changed first": list({}, "last-changed"),
    "rights that end next first": list({}, "next-ending"),
    "the picture dialog": () => listMedia("budget approves farmers", 60),
    "where a picture is used": () => listUses("every", used?.id ?? ""),
    "my desk: rights that ended": () => listEnded(21),
  };
}

const figures: Record<string, Figures> = {};
for (const [name, query] of Object.entries(await queries())) figures[name] = await figuresOf(query);
process.send?.(figures);
await db().$disconnect();
process.disconnect?.();
