// An article as plain text, to set aside or to copy out.
import { plainText } from "@/lib/content/blocks/text";
import { blockFacets, fieldFacets, fieldNames, type Facet } from "@/lib/content/compare/facets";
import type { FieldName } from "@/lib/content/articles/parts";
import type { Names } from "@/lib/content/blocks/names";
import type { Content } from "@/lib/content/articles/schema";

/** A whole content as plain text: nothing of it is left out but styles and links. */
export function contentWords(content: Content, names: Names): string {
  const field = <Field extends FieldName>(name: Field) => {
    const facets = fieldFacets[name](content[name], names);
    return facets.length === 0 ? "" : `${fieldNames[name]}: ${facets.map(facetWords).join("\n")}`;
  };
  const fields = (Object.keys(fieldNames) as FieldName[]).map((name) => field(name));
  const blocks = content.body.map((block) => blockFacets(block, names).map(facetWords).join("\n"));
  return [...fields, ...blocks].filter(Boolean).join("\n\n");
}

function facetWords({ label, texts }: Facet): string {
  const words = texts.map(plainText).join("\n");
  return label === null ? words : `${label}: ${words}`;
}
