// A part of an article as the texts that an editor reads in it.
import { unstyled, type Text } from "@/lib/content/blocks/text";
import type { Block } from "@/lib/content/blocks/kinds";
import type { PictureUse } from "@/lib/content/blocks/picture";
import type { RelatedTarget } from "@/lib/content/blocks/related-link";
import type { Names } from "@/lib/content/blocks/names";
import type { FieldName } from "@/lib/content/articles/parts";
import type { Content } from "@/lib/content/articles/schema";

/** One text (of a list: its items) within a part. */
export type Facet = {
  /** By which it is found again on the other side. */
  id: string;
  label: string | null;
  texts: Text[];
  /** Of what is one thing as a whole (a record, an address): what decides whether it is another. */
  whole?: string;
};

function words(id: string, label: string | null, value: string | null): Facet[] {
  return value === null || value === "" ? [] : [{ id, label, texts: [unstyled(value)] }];
}

/** Shown by its name, which two records may share. */
function whole(id: string, label: string | null, key: string, name: string): Facet {
  return { id, label, texts: [unstyled(name)], whole: key };
}

export function blockFacets(block: Block, names: Names): Facet[] {
  switch (block.type) {
    case "paragraph":
    case "subheading":
      return [{ id: "text", label: null, texts: [block.text] }];
    case "quote":
      return [
        { id: "text", label: null, texts: [block.text] },
        ...words("attribution", "Attribution", block.attribution),
      ];
    case "list":
      return [{ id: "text", label: null, texts: block.items }];
    case "picture":
      return pictureFacets(block, names);
    case "relatedLink":
      return [
        ...words("label", "Label", block.label),
        ...words("headline", "Headline", block.headline),
        whole("target", "Leads to", JSON.stringify(block.target), targetWords(block.target, names)),
      ];
  }
}

/** Words of the picture's own record are not this article's, and are left out; "none" stands for words that were taken away. */
function pictureFacets(use: PictureUse, names: Names): Facet[] {
  const own = (id: "caption" | "credit" | "altText", label: string) =>
    words(id, label, use[id] === "" ? "none" : use[id]);
  return [
    whole("picture", "Picture", use.mediaId, names.picture(use.mediaId)),
    ...own("caption", "Caption"),
    ...own("credit", "Credit"),
    ...own("altText", "Alternative text"),
  ];
}

function targetWords(target: RelatedTarget, names: Names): string {
  if (target === null) return "the article with this headline";
  return "address" in target ? target.address : names.article(target.articleId);
}

/** In the order of the page, with what each is called. */
export const fieldNames: Record<FieldName, string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  sectionId: "Section",
  topicIds: "Topics",
  slug: "Slug",
  dateline: "Dateline",
  bylines: "Bylines",
  leadPicture: "Lead picture",
};

type FieldFacets = {
  [Field in FieldName]: (value: Content[Field], names: Names) => Facet[];
};

export const fieldFacets: FieldFacets = {
  headline: (headline) => words("text", null, headline),
  standfirst: (standfirst) => words("text", null, standfirst),
  sectionId: (id, names) => (id === null ? [] : [whole("section", null, id, names.section(id))]),
  topicIds: (ids, names) => ids.map((id) => whole(id, null, id, names.topic(id))),
  slug: (slug) => [whole("slug", null, slug, slug)],
  dateline: (dateline) => words("text", null, dateline),
  bylines: (bylines, names) =>
    bylines.flatMap(({ authorId, place }) =>
      words(authorId, null, names.author(authorId) + (place && ` in ${place}`)),
    ),
  leadPicture: (use, names) => (use === null ? [] : pictureFacets(use, names)),
};
