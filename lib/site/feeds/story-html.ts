// For feed readers: absolute addresses and plain elements alone.
import { plainText, withStyles, type Text, beginsAtRight } from "@/lib/content/blocks/text";
import type { Story, StoryBlock, StoryPicture, StoryRecording } from "@/lib/content/articles/story";
import { contributorsOf } from "@/lib/content/authors/byline";
import { figureColumns } from "@/lib/content/blocks/figures";
import { atHome } from "@/lib/content/kept-html/sanitise";
import type { BlockOf } from "@/lib/content/blocks/kinds";
import { listPart, type ListPart } from "@/lib/content/blocks/list";
import { siteWords } from "@/lib/content/site-words/site-words";
import { xmlText } from "@/lib/base/xml";
import { mediaAddress } from "@/lib/content/media/address";
import { clockOf, isVideo } from "@/lib/content/recordings/file";
import { sourcesOf } from "@/lib/content/media/served";

/** Pictures without their file are left out, as on the page. */
export function storyHtml(story: Story, siteUrl: string): string {
  const first = story.blocks.find(({ type }) => type === "paragraph")?.id;
  const lead = story.leadPicture && figure(story.leadPicture, siteUrl);
  const blocks = story.blocks.map((block) =>
    blockHtml(block, siteUrl, block.id === first ? story.dateline : ""),
  );
  const contributors = contributorsOf(story.bylines).map(({ role, named }) => {
    const names = named.map(({ author }) => author.name);
    return `<p>${escapeHtml(siteWords.article.contributors[role](names).join(""))}</p>`;
  });
  return [lead, ...blocks, ...contributors].filter(Boolean).join("\n");
}

function blockHtml(block: StoryBlock, siteUrl: string, dateline: string): string {
  switch (block.type) {
    case "paragraph": {
      const place = dateline && `<strong>${escapeHtml(dateline)}</strong> — `;
      return `<p${dirOf(dateline || plainText(block.text))}>${place}${textHtml(block.text, siteUrl)}</p>`;
    }
    case "subheading": {
      const tag = `h${block.level ?? 2}`;
      return `<${tag}${dirOf(plainText(block.text))}>${textHtml(block.text, siteUrl)}</${tag}>`;
    }
    case "quote": {
      const who = block.attribution && `\n<p>— ${escapeHtml(block.attribution)}</p>`;
      return `<blockquote${dirOf(plainText(block.text))}><p>${textHtml(block.text, siteUrl)}</p>${who}</blockquote>`;
    }
    // Its words are in the story; a feed reader has no place beside it.
    case "pullQuote":
      return "";
    case "rule":
      return "<hr />";
    case "table":
      return tableHtml(block, siteUrl);
    case "box": {
      const title = block.title && `<h2${dirOf(block.title)}>${escapeHtml(block.title)}</h2>`;
      const inner = block.blocks.map((one) => blockHtml(one, siteUrl, ""));
      return `<aside>${[title, ...inner].filter(Boolean).join("\n")}</aside>`;
    }
    case "list":
      return listHtml(listPart(block), siteUrl);
    case "picture":
      return figure(block, siteUrl);
    case "gallery":
      return block.pictures
        .map((picture) => figure(picture, siteUrl))
        .filter(Boolean)
        .join("\n");
    case "recording":
      return recordingHtml(block, siteUrl);
    case "embed": {
      const by = [block.author, block.site].filter(Boolean).join(", ");
      const title = linked(escapeHtml(block.title || block.address), block.address, siteUrl);
      const said = [by && `(${escapeHtml(by)})`, escapeHtml(block.caption)].filter(Boolean);
      return `<p${dirOf(block.title)}>${[title, ...said].join(" ")}</p>`;
    }
    case "keptHtml":
      return block.html && `<div>${atHome(block.html, siteUrl)}</div>`;
    case "relatedLink": {
      if (block.href === null) return "";
      const label = block.label && `<strong>${escapeHtml(block.label)}:</strong> `;
      return `<p${dirOf(block.label || block.headline)}>${label}${linked(escapeHtml(block.headline), block.href, siteUrl)}</p>`;
    }
  }
}

/** The still and a link to the file: not every feed reader plays it within the text. */
function recordingHtml(block: StoryRecording, siteUrl: string): string {
  const { file, title, caption, credit, poster } = block;
  const words = siteWords.recording;
  const length = clockOf(file.seconds);
  const label = isVideo(file) ? words.video(length) : words.audio(length);
  const link = linked(escapeHtml(title), mediaAddress(file.key), siteUrl);
  const said = [caption, credit && `(${credit})`].filter(Boolean).map(escapeHtml);
  const line = [link, `(${escapeHtml(label)})`, ...said].join(" ");
  const still = figure({ file: poster, caption: "", credit: "", altText: title }, siteUrl);
  return [still, `<p${dirOf(title)}>${line}</p>`].filter(Boolean).join("\n");
}

/** Feed readers use the direction of their own page, so that text from the right needs its own. */
function dirOf(words: string): string {
  return beginsAtRight(words) ? ' dir="rtl"' : "";
}

const elementOf = { super: "sup", sub: "sub" } as const;

function textHtml(text: Text, siteUrl: string): string {
  return text
    .map((run) =>
      withStyles(run, escapeHtml(run.text), {
        script: (words, place) => `<${elementOf[place]}>${words}</${elementOf[place]}>`,
        italic: (words) => `<em>${words}</em>`,
        bold: (words) => `<strong>${words}</strong>`,
        link: (words, address) => linked(words, address, siteUrl),
      }),
    )
    .join("");
}

function listHtml({ isOrdered, items }: ListPart, siteUrl: string): string {
  const tag = isOrdered ? "ol" : "ul";
  const all = items.map(({ text, lists }) => {
    const inner = lists.map((one) => listHtml(one, siteUrl)).join("");
    return `<li${dirOf(plainText(text))}>${textHtml(text, siteUrl)}${inner}</li>`;
  });
  return `<${tag}>${all.join("")}</${tag}>`;
}

function tableHtml(table: BlockOf<"table">, siteUrl: string): string {
  const { source, grid, hasHeaderRow, hasHeaderColumn, chart } = table;
  const caption = [table.caption, chart?.unit].filter(Boolean).join(", ");
  const areFigures = figureColumns(table);
  const rows = grid.rows.map(({ cells }, row) => {
    const isHead = hasHeaderRow && row === 0;
    const inner = cells.map((cell, column) => {
      const heads =
        plainText(cell) === ""
          ? null
          : isHead
            ? "col"
            : hasHeaderColumn && column === 0
              ? "row"
              : null;
      const end = heads === null && areFigures[column] ? ' align="right"' : "";
      const [open, close] =
        heads === null ? [`<td${end}`, "</td>"] : [`<th scope="${heads}"`, "</th>"];
      return `${open}${dirOf(plainText(cell))}>${textHtml(cell, siteUrl)}${close}`;
    });
    return `<tr>${inner.join("")}</tr>`;
  });
  const [head, body] = hasHeaderRow ? [rows.slice(0, 1), rows.slice(1)] : [[], rows];
  const said = caption && `<caption${dirOf(caption)}>${escapeHtml(caption)}</caption>`;
  const inside = `${said}${head.length > 0 ? `<thead>${head.join("")}</thead>` : ""}${body.length > 0 ? `<tbody>${body.join("")}</tbody>` : ""}`;
  const from = source && `\n<p${dirOf(source)}>${escapeHtml(siteWords.article.source(source))}</p>`;
  return `<table>${inside}</table>${from}`;
}

function linked(html: string, href: string | null, siteUrl: string): string {
  // A browser could not open it.
  if (href === null || !URL.canParse(href, siteUrl)) return html;
  return `<a href="${escapeHtml(new URL(href, siteUrl).href)}">${html}</a>`;
}

function figure({ file, caption, credit, altText }: StoryPicture, siteUrl: string): string {
  if (file === null) return "";
  const { src, width, height } = sourcesOf(file, "full");
  const words = [caption, credit && `(${credit})`].filter(Boolean).join(" ");
  const said = words && `<figcaption${dirOf(words)}>${escapeHtml(words)}</figcaption>`;
  const image = `<img src="${escapeHtml(new URL(src, siteUrl).href)}" alt="${escapeHtml(altText)}"`;
  return `<figure>${image} width="${width}" height="${height}" />${said}</figure>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
