import type { z } from "zod";
import { isSame } from "@/lib/base/same";
import type { BlockFieldName, BlockFields, MergeRule } from "@/lib/content/blocks/kind";
import { pictureBlockFields, pictureUse, type PictureUse } from "@/lib/content/blocks/picture";
import { mergeList } from "@/lib/content/merge/list";
import {
  combine,
  combineAll,
  mapOutcome,
  mergeWhole,
  type MergeOutcome,
} from "@/lib/content/merge/outcome";
import { innerBlocks } from "@/lib/content/blocks/box";
import { grid } from "@/lib/content/blocks/grid";
import { mergeGrid } from "@/lib/content/merge/grid";
import { mergeInner } from "@/lib/content/merge/inner";
import { mergeWords } from "@/lib/content/merge/text";

const uses = pictureUse.array();

type Fields<Holder> = Pick<Holder, BlockFieldName<Holder>>;

/** Each field by its rule, or all of them if a side changed the subject. */
export function mergeByField<Holder extends object>(
  fields: BlockFields<Holder>,
  base: Fields<Holder>,
  mine: Fields<Holder>,
  theirs: Fields<Holder>,
): MergeOutcome<Fields<Holder>> {
  const names = Object.keys(fields) as BlockFieldName<Holder>[];
  const isOther = names.some(
    (name) =>
      fields[name].merge === "subject" &&
      !(isSame(base[name], mine[name]) && isSame(base[name], theirs[name])),
  );
  if (isOther) return mergeWhole(base, mine, theirs);
  const outcomes = names.map((name) => [
    name,
    mergeValue(fields[name].merge, base[name], mine[name], theirs[name]),
  ]);
  return combine<Fields<Holder>>(Object.fromEntries(outcomes));
}

/** A picture's own record is what it is known by, so that only its words can differ. */
function mergePictures(
  base: PictureUse[],
  mine: PictureUse[],
  theirs: PictureUse[],
): MergeOutcome<PictureUse[]> {
  const { outcomes } = mergeList([base, mine, theirs], ({ mediaId }) => mediaId, mergePicture);
  return mapOutcome(combineAll([...outcomes.values()]), (uses) =>
    uses.filter((use) => use !== null),
  );
}

function mergePicture(base: PictureUse, mine: PictureUse, theirs: PictureUse) {
  return mergeByField(pictureBlockFields, base, mine, theirs);
}

/** Whole where one of the three is none, as what is being written may be: its save says so. */
function mergeParts<Value, Merged>(
  schema: z.ZodType<Value>,
  merge: (base: Value, mine: Value, theirs: Value) => MergeOutcome<Merged>,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): MergeOutcome<unknown> {
  const [was, my, their] = [base, mine, theirs].map((one) => schema.safeParse(one));
  if (!was?.success || !my?.success || !their?.success) return mergeWhole(base, mine, theirs);
  return merge(was.data, my.data, their.data);
}

function mergeValue(rule: MergeRule, base: unknown, mine: unknown, theirs: unknown) {
  if (rule === "pictures") return mergeParts(uses, mergePictures, base, mine, theirs);
  if (rule === "grid") return mergeParts(grid, mergeGrid, base, mine, theirs);
  if (rule === "blocks") return mergeParts(innerBlocks, mergeInner, base, mine, theirs);
  const areWords =
    typeof base === "string" && typeof mine === "string" && typeof theirs === "string";
  return rule === "words" && areWords
    ? mergeWords(base, mine, theirs)
    : mergeWhole(base, mine, theirs);
}
