import { plainText } from "@/lib/content/blocks/text";
import { blockFacets, fieldFacets, type Facet } from "@/lib/content/compare/facets";
import { fieldNames, fields, type FieldName } from "@/lib/content/fields";
import type { Names } from "@/lib/content/blocks/names";
import type { Content } from "@/lib/content/articles/schema";

/** To set aside or copy. Leaves out only styles and links. */
export function contentWords(content: Content, names: Names): string {
  const fieldWords = (name: FieldName) => {
    const facets = fieldFacets(name, content[name], names);
    return facets.length === 0 ? "" : `${fields[name].label}: ${facets.map(facetWords).join("\n")}`;
  };
  const blocks = content.body.map((block) => blockFacets(block, names).map(facetWords).join("\n"));
  return [...fieldNames.map(fieldWords), ...blocks].filter(Boolean).join("\n\n");
}

/** Items of lists within a list are indented. */
function facetWords({ label, texts, levels }: Facet): string {
  const indent = (index: number) => "  ".repeat(levels?.[index]?.depth ?? 0);
  const words = texts.map((text, index) => indent(index) + plainText(text)).join("\n");
  return label === null ? words : `${label}: ${words}`;
}
