// One paragraph of a Word file. Word keeps what was deleted, moved, hidden and commented among the words that are seen.
import type { RunStyle, Text } from "@/lib/content/blocks/text";
import { factLimits } from "@/lib/content/media/facts";
import { unwrapLink } from "@/lib/content/body/unwrap-link";
import { addressInCode, webAddress } from "@/lib/content/word/addresses";
import { chosen, partsOfDrawing, wordsIn } from "@/lib/content/word/drawings";
import type { Ledger } from "@/lib/content/word/ledger";
import { lineOfText } from "@/lib/content/word/line-of-text";
import type { Relation } from "@/lib/content/word/package";
import { symbolOf } from "@/lib/content/word/symbols";
import { lookIn, noLook, overlaid, type RunLook, type WordStyle } from "@/lib/content/word/styles";
import {
  allWithin,
  childAt,
  childrenOf,
  textOf,
  valueOf,
  type WordElement,
} from "@/lib/content/word/xml";

/** A line, a picture, a text box or a rule of a paragraph, in its order. */
export type ParagraphPart =
  | { is: "line"; text: Text }
  | { is: "picture"; relation: Relation | null; altText: string; name: string }
  | { is: "box"; content: WordElement }
  | { is: "rule" };

export type Tracked = "kept" | "deleted" | "movedFrom";

export type ParagraphReading = {
  ledger: Ledger;
  styleOf: (id: string | null) => WordStyle;
  relations: Map<string, Relation>;
  /** Gives the mark that stands in the text. */
  footnote: (id: string, kind: "footnote" | "endnote", tracked: Tracked) => string;
  comment: (id: string, number: number) => void;
  /** Of fields that have begun; they may go on over paragraphs. */
  fields: Field[];
};

type Field = { code: string; isResult: boolean; href: string | null };

/** Fields within fields. Word itself nests a few. */
const mostFields = 20;

type Place = {
  tracked: Tracked;
  isInserted: boolean;
  isMoved: boolean;
  href: string | null;
};

const passedThrough =
  /^(w:(sdt|sdtContent|smartTag|customXml|dir|bdo|ins|del|moveTo|moveFrom|fldSimple|hyperlink|ruby|rubyBase|rt|p)|mc:Choice|mc:Fallback)$/;

/** `tracked`: what became of the paragraph as a whole, such as with its row of a table. */
export function readParagraph(
  paragraph: WordElement,
  number: number,
  tracked: Tracked,
  reading: ParagraphReading,
): ParagraphPart[] {
  const { ledger, styleOf, relations, fields } = reading;
  const parts: ParagraphPart[] = [];
  const line = lineOfText();
  const properties = childAt(paragraph, "w:pPr");
  const ofParagraph = styleOf(valueOf(childAt(properties, "w:pStyle"))).look;

  function endLine() {
    const text = line.take();
    if (text.length > 0) parts.push({ is: "line", text });
  }

  function walk(element: WordElement, place: Place) {
    for (const child of childrenOf(element)) walkOne(child, place);
  }

  function walkOne(element: WordElement, place: Place): void {
    const { name, attrs } = element;
    if (name === "w:r") return readRun(element, place);
    if (/^m:oMath(Para)?$/.test(name)) {
      const words = allWithin(element, "m:t").map(textOf).join("");
      return ledger.leaveOut(number, place.tracked === "kept" ? "formula" : place.tracked, words);
    }
    if (/^w:comment(RangeStart|Reference)$/.test(name)) {
      return reading.comment(attrs["w:id"] ?? "", number);
    }
    if (name === "mc:AlternateContent") return walkOne(chosen(element), place);
    if (!passedThrough.test(name)) return;
    const inner = { ...place };
    if (name === "w:del") inner.tracked = "deleted";
    if (name === "w:moveFrom" && place.tracked === "kept") inner.tracked = "movedFrom";
    if (name === "w:ins") inner.isInserted = true;
    if (name === "w:moveTo") inner.isMoved = true;
    if (name === "w:hyperlink") inner.href = addressOf(element);
    if (name === "w:fldSimple") inner.href = addressInCode(attrs["w:instr"] ?? "") ?? place.href;
    if (name === "w:hyperlink" && inner.href !== null) tellOfLink(inner, textOf(element));
    if (name === "w:rt") return addWords(`(${wordsIn(element)})`, noLook, inner);
    walk(element, inner);
  }

  function addressOf({ attrs }: WordElement): string | null {
    const relation = relations.get(attrs["r:id"] ?? "");
    if (relation === undefined || !relation.isOutside) return null;
    const anchor = attrs["w:anchor"];
    return anchor === undefined ? relation.target : `${relation.target}#${anchor}`;
  }

  function tellOfLink({ href }: Place, words: string) {
    const target = unwrapLink(href ?? "");
    if (target === null) ledger.leaveOut(number, "link", words);
    else if (target !== href) ledger.change(number, "unwrapped", `${words}: ${target}`);
    else if (webAddress(href) === null) ledger.change(number, "unlinked", `${words}: ${href}`);
  }

  function readRun(run: WordElement, place: Place) {
    const own = childAt(run, "w:rPr");
    const ofStyle = valueOf(childAt(own, "w:rStyle"));
    const named = ofStyle === null ? noLook : styleOf(ofStyle).look;
    const look = overlaid(overlaid(ofParagraph, named), lookIn(own));
    for (const child of childrenOf(run)) readRunPart(child, look, place);
  }

  function readRunPart(element: WordElement, look: RunLook, place: Place): void {
    const { name, attrs } = element;
    switch (name) {
      case "w:t":
        return addWords(textOf(element), look, place);
      case "w:delText":
        return ledger.leaveOut(
          number,
          place.tracked === "movedFrom" ? "movedFrom" : "deleted",
          textOf(element),
        );
      case "w:tab":
      case "w:ptab":
        return addWords(" ", look, place);
      case "w:noBreakHyphen":
        return addWords("\u2011", look, place);
      case "w:sym":
        return addWords(symbolOf(element), look, place);
      case "w:br":
      case "w:cr":
        if (place.tracked !== "kept") return;
        return attrs["w:type"] === "page" || attrs["w:type"] === "column"
          ? line.add(" ")
          : endLine();
      case "w:fldChar":
        return readFieldSign(attrs["w:fldCharType"] ?? "", place);
      case "w:instrText": {
        const field = fields.at(-1);
        if (field && !field.isResult) field.code += textOf(element);
        return;
      }
      case "w:footnoteReference":
      case "w:endnoteReference": {
        const kind = name === "w:footnoteReference" ? "footnote" : "endnote";
        const mark = reading.footnote(attrs["w:id"] ?? "", kind, place.tracked);
        if (mark !== "" && place.tracked === "kept") line.add(mark);
        return;
      }
      case "w:commentReference":
        return reading.comment(attrs["w:id"] ?? "", number);
      case "mc:AlternateContent":
        return readRunParts(chosen(element), look, place);
      case "w:drawing":
      case "w:pict":
      case "w:object":
        return readDrawing(element, look, place);
      case "w:ruby":
        return walkOne(element, place);
    }
  }

  function readRunParts(element: WordElement, look: RunLook, place: Place) {
    for (const child of childrenOf(element)) readRunPart(child, look, place);
  }

  function readFieldSign(type: string, place: Place) {
    if (type === "begin" && fields.length < mostFields) {
      fields.push({ code: "", isResult: false, href: null });
    }
    const field = fields.at(-1);
    if (type === "separate" && field) {
      field.isResult = true;
      field.href = addressInCode(field.code);
      if (field.href !== null) tellOfLink({ ...place, href: field.href }, field.href);
    }
    if (type === "end") fields.pop();
  }

  function addWords(words: string, look: RunLook, place: Place) {
    const isInCode = fields.some(({ isResult }) => !isResult);
    if (place.tracked !== "kept") return ledger.leaveOut(number, place.tracked, words);
    if (look.isStruck === true) return ledger.leaveOut(number, "deleted", words);
    if (look.isHidden === true || isInCode) return ledger.leaveOut(number, "hidden", words);
    if (place.isMoved) ledger.change(number, "moved", words);
    else if (place.isInserted) ledger.change(number, "inserted", words);
    else ledger.interrupt();
    const ofField = fields.findLast(({ href }) => href !== null)?.href;
    line.add(words, runStyleOf(look, place.href ?? ofField ?? null));
  }

  function readDrawing(element: WordElement, look: RunLook, place: Place) {
    const about =
      allWithin(element, "wp:docPr")[0]?.attrs ?? allWithin(element, "v:shape")[0]?.attrs ?? {};
    const altText = (about["descr"] ?? about["alt"] ?? "").trim().slice(0, factLimits.altText);
    const name = (about["title"] ?? about["name"] ?? "").trim();
    const words = altText || name;
    const found = partsOfDrawing(element);
    if (place.tracked !== "kept" || look.isHidden === true || about["hidden"] === "1") {
      const kind = place.tracked === "kept" ? "hidden" : place.tracked;
      const inside = allWithin(element, "w:t").map(textOf).join(" ");
      return ledger.leaveOut(number, kind, [words || "picture", inside].join(" "));
    }
    if (element.name === "w:object" || found.length === 0) {
      const inside = allWithin(element, "a:t").map(textOf).join(" ");
      return ledger.leaveOut(number, "embedded", [words, inside].join(" "));
    }
    endLine();
    for (const one of found) {
      if (one.name === "w:txbxContent") {
        ledger.change(number, "boxed", wordsIn(one));
        parts.push({ is: "box", content: one });
      } else if (one.name === "v:rect") parts.push({ is: "rule" });
      else {
        const id = one.attrs["r:embed"] ?? one.attrs["r:link"] ?? one.attrs["r:id"] ?? "";
        parts.push({ is: "picture", relation: relations.get(id) ?? null, altText, name });
      }
    }
  }

  const start: Place = { tracked, isInserted: false, isMoved: false, href: null };
  walk(paragraph, start);
  endLine();
  return parts;
}

function runStyleOf({ isBold, isItalic, script }: RunLook, href: string | null): RunStyle {
  const link = webAddress(href);
  return {
    ...(isBold === true && { bold: true }),
    ...(isItalic === true && { italic: true }),
    ...((script === "super" || script === "sub") && { script }),
    ...(link !== null && { link }),
  };
}
