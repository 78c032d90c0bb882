// What a Word style says, with what it takes over from those it is based on.
import { childAt, childrenOf, isOn, valueOf, type WordElement } from "@/lib/content/word/xml";

export type RunLook = {
  isBold: boolean | null;
  isItalic: boolean | null;
  isStruck: boolean | null;
  isHidden: boolean | null;
  script: "super" | "sub" | "none" | null;
};

export type ParagraphKind = "title" | "heading" | "quote" | "caption" | "paragraph";

export type WordStyle = {
  kind: ParagraphKind;
  /** Of a heading, from 1 on. */
  level: number;
  look: RunLook;
  list: ListPlace | null;
};

/** `depth`: 0 in the outermost list. */
export type ListPlace = { listId: string; depth: number };

/** Word takes over from at most this many styles. */
const mostBases = 20;

/** By id; the default paragraph style under "". */
export function readStyles(root: WordElement | null): (id: string | null) => WordStyle {
  const elements = childrenOf(root).filter(({ name }) => name === "w:style");
  const byId = new Map(elements.map((style) => [style.attrs["w:styleId"] ?? "", style]));
  const first = elements.find(
    ({ attrs }) =>
      attrs["w:type"] === "paragraph" && /^(1|true|on)$/.test(attrs["w:default"] ?? ""),
  );
  const known = new Map<string, WordStyle>();

  function chainOf(id: string): WordElement[] {
    const chain: WordElement[] = [];
    let at = byId.get(id) ?? (id === "" ? first : undefined);
    while (at !== undefined && chain.length < mostBases) {
      chain.push(at);
      at = byId.get(valueOf(childAt(at, "w:basedOn")) ?? "\u0000");
    }
    return chain;
  }

  return (id) => {
    const key = id ?? "";
    const before = known.get(key);
    if (before) return before;
    const chain = chainOf(key);
    const looks = chain.map((style) => lookIn(childAt(style, "w:rPr")));
    const named = chain.map(kindByName).find((one) => one !== null) ?? null;
    const outline = chain
      .map((style) => outlineIn(childAt(style, "w:pPr")))
      .find((one) => one !== null);
    const lists = chain.map((style) => listIn(childAt(style, "w:pPr")));
    const style: WordStyle = {
      ...(named ??
        (outline ? { kind: "heading", level: outline } : { kind: "paragraph", level: 0 })),
      look: looks.reduceRight((under, over) => overlaid(under, over), noLook),
      list: lists.find((one) => one !== null) ?? null,
    };
    known.set(key, style);
    return style;
  };
}

export const noLook: RunLook = {
  ...{ isBold: null, isItalic: null, isStruck: null, isHidden: null, script: null },
};

export function overlaid(under: RunLook, over: RunLook): RunLook {
  return {
    isBold: over.isBold ?? under.isBold,
    isItalic: over.isItalic ?? under.isItalic,
    isStruck: over.isStruck ?? under.isStruck,
    isHidden: over.isHidden ?? under.isHidden,
    script: over.script ?? under.script,
  };
}

/** Half-points: text of one point or less cannot be read. */
const unreadable = 2;

export function lookIn(properties: WordElement | null): RunLook {
  const aligned = valueOf(childAt(properties, "w:vertAlign"));
  const strikes = [childAt(properties, "w:strike"), childAt(properties, "w:dstrike")].map(isOn);
  const size = Number(valueOf(childAt(properties, "w:sz")) ?? NaN);
  return {
    isBold: isOn(childAt(properties, "w:b")),
    isItalic: isOn(childAt(properties, "w:i")),
    isStruck: strikes.includes(true) ? true : (strikes.find((one) => one !== null) ?? null),
    isHidden: size <= unreadable ? true : isOn(childAt(properties, "w:vanish")),
    script:
      aligned === "superscript"
        ? "super"
        : aligned === "subscript"
          ? "sub"
          : aligned
            ? "none"
            : null,
  };
}

/** Word keeps the English names of its own styles in every language. */
function kindByName(style: WordElement): { kind: ParagraphKind; level: number } | null {
  const name = (valueOf(childAt(style, "w:name")) ?? "").toLowerCase();
  const heading = /^heading ([1-9])$/.exec(name);
  if (heading) return { kind: "heading", level: Number(heading[1]) };
  if (name === "title") return { kind: "title", level: 0 };
  if (/^(intense )?quote$/.test(name)) return { kind: "quote", level: 0 };
  if (name === "caption") return { kind: "caption", level: 0 };
  return null;
}

/** From 1 on; level 9 is body text. */
export function outlineIn(properties: WordElement | null): number | null {
  const level = Number(valueOf(childAt(properties, "w:outlineLvl")) ?? NaN);
  return level >= 0 && level <= 8 ? level + 1 : null;
}

/** A list with the id 0 is none. */
export function listIn(properties: WordElement | null): ListPlace | null {
  const numbers = childAt(properties, "w:numPr");
  if (numbers === null) return null;
  const listId = valueOf(childAt(numbers, "w:numId"));
  if (listId === null) return null;
  return { listId, depth: Number(valueOf(childAt(numbers, "w:ilvl")) ?? 0) || 0 };
}

/** Null for a place that has no sign before its items. */
export function readLists(
  root: WordElement | null,
): (place: ListPlace) => "bulleted" | "numbered" | null {
  const abstracts = new Map(
    childrenOf(root)
      .filter(({ name }) => name === "w:abstractNum")
      .map((one) => [one.attrs["w:abstractNumId"] ?? "", one]),
  );
  const lists = new Map(
    childrenOf(root)
      .filter(({ name }) => name === "w:num")
      .map((one) => [one.attrs["w:numId"] ?? "", one]),
  );
  return ({ listId, depth }) => {
    if (listId === "0") return null;
    const list = lists.get(listId) ?? null;
    const abstract = abstracts.get(valueOf(childAt(list, "w:abstractNumId")) ?? "") ?? null;
    const ofLevel = (one: WordElement) => one.attrs["w:ilvl"] === String(depth);
    const own = childrenOf(list).find((one) => one.name === "w:lvlOverride" && ofLevel(one));
    const found =
      childAt(own, "w:lvl") ??
      childrenOf(abstract).find((one) => one.name === "w:lvl" && ofLevel(one)) ??
      null;
    const format = valueOf(childAt(found, "w:numFmt"));
    if (format === "none") return null;
    return format === null || format === "bullet" ? "bulleted" : "numbered";
  };
}
