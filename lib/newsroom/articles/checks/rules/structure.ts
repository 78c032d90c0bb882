// Screen reader users go from heading to heading (WCAG 2.2, 1.3.1 and 2.4.6).
import { chartData } from "@/lib/content/blocks/chart";
import { kindOf, type Block, type BlockOf } from "@/lib/content/blocks/kinds";
import { inBlock, type Rule } from "@/lib/newsroom/articles/checks/rule";
import { isBlankText, quoted, quotedText } from "@/lib/content/articles/words";
import { isBlank } from "@/lib/base/text-input";

/** They are always something. */
const filledKinds = ["picture", "recording", "rule", "embed", "keptHtml"] as const;
type Filled = BlockOf<(typeof filledKinds)[number]>;

function isFilledKind(block: Block): block is Filled {
  return filledKinds.some((kind) => kind === block.type);
}

/** Readers get nothing of it. */
function isEmpty(block: Block): boolean {
  if (isFilledKind(block)) return false;
  if (block.type === "gallery") return block.pictures.length === 0;
  if (block.type === "relatedLink") return isBlank(block.headline);
  if (block.type === "box" && block.blocks.some(({ type }) => type === "picture")) return false;
  return kindOf(block).texts(block).every(isBlankText);
}

export const bareSubheadingRule: Rule = {
  id: "subheading-bare",
  level: "advice",
  find({ body }) {
    const filled = body.filter((block) => !isEmpty(block));
    return filled.flatMap((block, index) => {
      const next = filled[index + 1];
      if (block.type !== "subheading" || (next && !isAsHigh(next, block))) return [];
      const words = `Write something under the subheading ${quotedText(block.text)}, or remove it.`;
      return [{ words, place: inBlock(block.id) }];
    });
  },
};

function isAsHigh(next: Block, heading: BlockOf<"subheading">): boolean {
  if (next.type === "rule") return true;
  return next.type === "subheading" && (next.level ?? 2) <= (heading.level ?? 2);
}

/** A small subheading is under a subheading. */
export const subheadingLevelRule: Rule = {
  id: "subheading-level",
  level: "advice",
  find({ body }) {
    const headings = body.filter((block) => block.type === "subheading");
    const first = headings.find((block) => !isEmpty(block));
    if (first?.level !== 3) return [];
    const words = `Make ${quotedText(first.text)} a subheading: there is none above it to be under.`;
    return [{ words, place: inBlock(first.id) }];
  },
};

export const firstSubheadingRule: Rule = {
  id: "subheading-first",
  level: "advice",
  find({ body }) {
    const first = body.find((block) => !isEmpty(block));
    if (first?.type !== "subheading") return [];
    const words = `Start with text, not the subheading ${quotedText(first.text)}: the headline is right above it.`;
    return [{ words, place: inBlock(first.id) }];
  },
};

const names: Record<Exclude<Block, Filled>["type"], string> = {
  paragraph: "paragraph",
  subheading: "subheading",
  quote: "quote",
  pullQuote: "pull quote",
  list: "list item",
  gallery: "gallery",
  table: "table",
  box: "box",
  relatedLink: "related link",
};

/** The last paragraph may be empty: the cursor waits there. */
export const emptyBlockRule: Rule = {
  id: "empty-block",
  level: "advice",
  find: ({ body }) =>
    body.flatMap((block, index) => {
      if (isFilledKind(block)) return [];
      if (block.type === "paragraph" && index === body.length - 1) return [];
      const isFilled = block.type === "list" ? !block.items.some(isBlankText) : !isEmpty(block);
      if (isFilled) return [];
      const words = `Fill or remove the empty ${names[block.type]}: readers see a gap there.`;
      return [{ words, place: inBlock(block.id) }];
    }),
};

/** Each figure is read out with what it counts (WCAG 2.2, 1.3.1). */
export const tableHeaderRule: Rule = {
  id: "table-header",
  level: "advice",
  find: ({ body }) =>
    tablesIn(body).flatMap((table) => {
      const { id, hasHeaderRow, hasHeaderColumn, grid } = table;
      if (!hasHeaderRow && !hasHeaderColumn) {
        const words = `Turn on the header row or column of ${called(table)}: screen readers say it with each cell.`;
        return [{ words, place: inBlock(id) }];
      }
      const first = grid.rows[0]?.cells ?? [];
      // The corner may be empty.
      const isNamed =
        !hasHeaderRow || !first.some((cell, column) => column > 0 && isBlankText(cell));
      if (isNamed) return [];
      const words = `Name each column in the header row of ${called(table)}: screen readers say it with each cell.`;
      return [{ words, place: inBlock(id) }];
    }),
};

export const tableCaptionRule: Rule = {
  id: "table-caption",
  level: "advice",
  find: ({ body }) =>
    tablesIn(body).flatMap((table) => {
      if (!isBlank(table.caption)) return [];
      const words = `Give ${called(table)} a caption: what it shows, where and when.`;
      return [{ words, place: inBlock(table.id) }];
    }),
};

/** Readers get the table instead. */
export const chartFiguresRule: Rule = {
  id: "chart-figures",
  level: "advice",
  find: ({ body }) =>
    tablesIn(body).flatMap((table) => {
      const data = table.chart ? chartData(table, table.chart.sort) : null;
      if (data === null || !("problem" in data)) return [];
      const words = `Change the chart of ${called(table)}, or show the table: ${lowered(data.problem)}`;
      return [{ words, place: inBlock(table.id) }];
    }),
};

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Screen reader users meet a box by its heading. */
export const boxTitleRule: Rule = {
  id: "box-title",
  level: "advice",
  find: ({ body }) =>
    body.flatMap((block) => {
      if (block.type !== "box" || isEmpty(block) || !isBlank(block.title)) return [];
      const words = `Give the box ${quoted(kindOf(block).opening(block))} a title: it is its heading.`;
      return [{ words, place: inBlock(block.id) }];
    }),
};

function tablesIn(body: readonly Block[]): BlockOf<"table">[] {
  return body.filter((block) => block.type === "table").filter((table) => !isEmpty(table));
}

function called(table: BlockOf<"table">): string {
  return `the table ${quoted(kindOf(table).opening(table))}`;
}
