import { bylineRoleNames } from "@/lib/content/authors/byline";
import { unstyled, type Text } from "@/lib/content/blocks/text";
import type { BlockField, BlockFieldName, BlockFields, MergeRule } from "@/lib/content/blocks/kind";
import { kindOf, type Block } from "@/lib/content/blocks/kinds";
import type { ItemLevel } from "@/lib/content/blocks/list-levels";
import { pictureBlockFields, pictureUse, type PictureUse } from "@/lib/content/blocks/picture";
import type { Names } from "@/lib/content/blocks/names";
import { fieldOf, type CompareWays, type FieldName, type FieldValues } from "@/lib/content/fields";

export type Facet = {
  /** Finds it on the other side. */
  id: string;
  label: string | null;
  texts: Text[];
  /** Of a list's items, one for each text. */
  levels?: ItemLevel[];
  /** For a record or an address: equal if this is equal. */
  whole?: string;
};

function words(id: string, label: string | null, value: string): Facet[] {
  return value === "" ? [] : [{ id, label, texts: [unstyled(value)] }];
}

/** By its name, which two records may share. */
function whole(id: string, label: string | null, key: string, name: string): Facet {
  return { id, label, texts: [unstyled(name)], whole: key };
}

export function blockFacets(block: Block, names: Names): Facet[] {
  const inner = block.type === "box" ? block.blocks : [];
  const innerFacets = inner.flatMap((one) =>
    blockFacets(one, names).map((facet) => ({ ...facet, id: `${one.id} ${facet.id}` })),
  );
  return [
    ...textFacets(block),
    ...innerFacets,
    ...facetsByField(kindOf(block).fields, block, names),
    ...galleryFacets(block.type === "gallery" ? block.pictures : [], names),
  ];
}

/** The words of each picture, which its record finds on the other side. */
function galleryFacets(pictures: readonly PictureUse[], names: Names): Facet[] {
  return pictures.flatMap((use, index) =>
    facetsByField(pictureBlockFields, use, names).flatMap((facet) =>
      facet.id === "mediaId"
        ? []
        : [
            {
              ...facet,
              id: `${facet.id} ${use.mediaId}`,
              label: `Picture ${index + 1}, ${facet.label?.toLowerCase() ?? ""}`,
            },
          ],
    ),
  );
}

function textFacets(block: Block): Facet[] {
  const { texts, lines } = kindOf(block);
  if (lines)
    return lines(block).map(({ id, text }) => ({ id: `text ${id}`, label: null, texts: [text] }));
  const running = block.type === "box" ? [] : texts(block);
  if (running.length === 0) return [];
  const levels = block.type === "list" ? block.nested : undefined;
  return [{ id: "text", label: null, texts: running, ...(levels && { levels }) }];
}

function facetsByField<Holder extends object>(
  fields: BlockFields<Holder>,
  holder: Holder,
  names: Names,
): Facet[] {
  const facetOf = <Name extends BlockFieldName<Holder>>(name: Name): Facet[] => {
    const { merge, compared }: BlockField<Holder[Name]> = fields[name];
    if (compared === null) return [];
    const [id, said] = [String(name), compared.words(holder[name], names)];
    if (said === "") return [];
    return merge === "words"
      ? words(id, compared.label, said)
      : [whole(id, compared.label, keyOf(merge, holder[name]), said)];
  };
  return Object.keys(fields).flatMap((name) => facetOf(name as BlockFieldName<Holder>));
}

/** Words of a gallery's pictures are facets of their own. */
function keyOf(merge: MergeRule, value: unknown): string {
  if (merge !== "pictures") return JSON.stringify(value);
  return JSON.stringify(
    pictureUse
      .array()
      .parse(value)
      .map(({ mediaId }) => mediaId),
  );
}

type FacetsOf<Value> = (value: Value, names: Names) => Facet[];

const ways: { [Way in keyof CompareWays]: FacetsOf<CompareWays[Way]> } = {
  words: (value) => words("text", null, value),
  address: (address) => [whole("slug", null, address, address)],
  section: (id, names) => (id === null ? [] : [whole("section", null, id, names.section(id))]),
  topics: (ids, names) => ids.map((id) => whole(id, null, id, names.topic(id))),
  bylines: (bylines, names) =>
    bylines.flatMap(({ authorId, place, role }) => {
      const did = role === undefined ? "" : `, ${bylineRoleNames[role].toLowerCase()}`;
      return words(authorId, null, names.author(authorId) + (place && ` in ${place}`) + did);
    }),
  picture: (use, names) => (use === null ? [] : facetsByField(pictureBlockFields, use, names)),
};

/** As the field's row says. */
export function fieldFacets<Name extends FieldName>(
  name: Name,
  value: FieldValues[Name],
  names: Names,
): Facet[] {
  // The row's type makes this cast safe.
  const facetsOf = ways[fieldOf(name).compare] as FacetsOf<never> as FacetsOf<FieldValues[Name]>;
  return facetsOf(value, names);
}
