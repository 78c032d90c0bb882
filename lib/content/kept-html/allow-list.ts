// What readers get of kept HTML: these elements and attributes alone. Of any other element its words are left, or
// nothing where it is listed as dropped.
import { linkAddress } from "@/lib/content/blocks/text";

/** The value as it is written; null if it is refused. */
type Rule = (value: string) => string | null;

function numberUpTo(most: number): Rule {
  return (value) => {
    const number = /^\s*\d{1,5}\s*$/.test(value) ? Number(value) : 0;
    return number > 0 && number <= most ? String(number) : null;
  };
}

function oneOf(...values: string[]): Rule {
  return (value) => values.find((one) => one === value.trim().toLowerCase()) ?? null;
}

const link: Rule = (value) => linkAddress.safeParse(value).data ?? null;
/** Of this site: a picture of another one would tell it who reads. */
const ownPicture: Rule = (value) =>
  /^\/media\/[\w-]+(?:\/[\w-]+)*\.\w+$/.test(value) ? value : null;
const words: Rule = (value) => value;
const size = numberUpTo(10_000);
const span = numberUpTo(100);

export const everywhere: Readonly<Record<string, Rule>> = {
  dir: oneOf("ltr", "rtl", "auto"),
  lang: (value) => (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(value) ? value : null),
};

const cell = { colspan: span, rowspan: span };

/** With the attributes that each has. Every element may have those of all, too. */
export const allowed: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  ...withoutAttributes(
    "p div h2 h3 h4 blockquote ul li dl dt dd pre figure figcaption details summary",
  ),
  ...withoutAttributes("table caption thead tbody tfoot tr"),
  ...withoutAttributes("strong b em i u s del ins sub sup small mark q cite code kbd samp var"),
  ...withoutAttributes("span bdi bdo ruby rt rp br hr wbr"),
  a: { href: link },
  abbr: { title: words },
  img: { src: ownPicture, alt: words, width: size, height: size },
  ol: { start: numberUpTo(99_999) },
  td: cell,
  th: { ...cell, scope: oneOf("row", "col", "rowgroup", "colgroup") },
  time: { datetime: (value) => (/^[\dTZ:.+ -]{4,40}$/.test(value) ? value : null) },
};

function withoutAttributes(names: string): Record<string, Record<string, Rule>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, {}]));
}

/** Elements that become others. The headline is the page's only `h1`. */
export const renamed: ReadonlyMap<string, string> = new Map([
  ...becoming("h2", "h1"),
  ...becoming("h4", "h5 h6"),
  ...becoming("s", "strike"),
  ...becoming("code", "tt"),
  ...becoming("ul", "dir menu"),
  ...becoming("pre", "xmp listing plaintext"),
  ...becoming("div", "section article header footer main nav aside address hgroup search"),
  ...becoming("div", "form fieldset legend center marquee dialog"),
]);

function becoming(name: string, others: string): [string, string][] {
  return others.split(" ").map((other) => [other, name]);
}

/** With all that is in them. What belongs to SVG or MathML is dropped, too. */
export const dropped: ReadonlySet<string> = new Set(
  (
    "script style template noscript noframes noembed iframe frame frameset object embed applet param source track " +
    "audio video canvas map area input button select textarea option datalist output progress meter " +
    "head title meta link base portal fencedframe"
  ).split(" "),
);

export const voids: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr"]);

/** The words of two of them run on. */
export const inline: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code del em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);
