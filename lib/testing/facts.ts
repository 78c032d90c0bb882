// Facts for the checks' rules: a newsroom without a finding, with `change` applied. For tests only.
import type { CheckFacts, PictureFacts } from "@/lib/newsroom/articles/checks/facts";
import type { Rule } from "@/lib/newsroom/articles/checks/rule";
import type { Content } from "@/lib/content/articles/schema";

export function factsWith(change: Partial<CheckFacts> = {}): CheckFacts {
  return {
    media: new Map(),
    section: { name: "Harbour", takesArticle: true },
    slugOwner: null,
    destinations: { byAddress: new Map(), byArticle: new Map(), headlineKeys: new Set() },
    hold: null,
    openNotes: [],
    brokenAddresses: new Map(),
    ...change,
  };
}

/** Publishable as it is, with `change` applied. */
export function pictureFactsWith(change: Partial<PictureFacts> = {}): PictureFacts {
  return {
    hasFile: true,
    caption: "The quay on Monday.",
    credit: "Lin Mei",
    altText: "Ships along a quay in the morning",
    isDecorative: false,
    isBinned: false,
    rights: { kind: "allowed" },
    ...change,
  };
}

/** The field's name or the block's id, and which words of the picture. */
export function placesFound(rule: Rule, content: Content, facts = factsWith()): string[] {
  return rule.find(content, facts).map(({ place }) => {
    const where =
      place.kind === "field" ? place.field : place.kind === "block" ? place.id : place.kind;
    return place.part ? `${where}, ${place.part}` : where;
  });
}
