import { pictureBlockFields } from "@/lib/content/blocks/picture";
import {
  fieldOf,
  forEachField,
  type FieldName,
  type FieldValues,
  type MergeWays,
} from "@/lib/content/fields";
import { mergeByField } from "@/lib/content/merge/by-field";
import { mergeList } from "@/lib/content/merge/list";
import {
  combine,
  combineAll,
  mapOutcome,
  mergeWhole,
  settled,
  within,
  type MergeOutcome,
} from "@/lib/content/merge/outcome";
import { mergeWords } from "@/lib/content/merge/text";

export type FieldOutcomes = { [Name in FieldName]: MergeOutcome<FieldValues[Name]> };

type MergeValues<Value> = (base: Value, mine: Value, theirs: Value) => MergeOutcome<Value>;

const ways: { [Way in keyof MergeWays]: MergeValues<MergeWays[Way]> } = {
  whole: mergeWhole,
  words: mergeWords,
  ids: mergeIds,
  bylines: mergeBylines,
  picture: mergeLeadPicture,
};

/** As each field's row says. */
export function mergeFields(
  base: FieldValues,
  mine: FieldValues,
  theirs: FieldValues,
): FieldOutcomes {
  return forEachField<FieldOutcomes>((name) => mergeField(name, [base, mine, theirs]));
}

function mergeField<Name extends FieldName>(
  name: Name,
  [base, mine, theirs]: readonly [FieldValues, FieldValues, FieldValues],
): MergeOutcome<FieldValues[Name]> {
  const { shape, merge } = fieldOf(name);
  const sides = { base: base[name], mine: mine[name], theirs: theirs[name] };
  const whole = mergeWhole(sides.base, sides.mine, sides.theirs);
  if (whole.isSettled) return whole;
  // The row's type makes this cast safe.
  const mergeBoth = ways[merge] as unknown as MergeValues<FieldValues[Name]>;
  return within(shape, mergeBoth(sides.base, sides.mine, sides.theirs), sides);
}

/** Both sides' additions and removals. */
function mergeIds(base: string[], mine: string[], theirs: string[]): MergeOutcome<string[]> {
  const { outcomes } = mergeList([base, mine, theirs], (id) => id, settled);
  return mapOutcome(combineAll([...outcomes.values()]), (ids) => ids.filter((id) => id !== null));
}

type Bylines = MergeWays["bylines"];

function mergeBylines(base: Bylines, mine: Bylines, theirs: Bylines): MergeOutcome<Bylines> {
  const { outcomes } = mergeList(
    [base, mine, theirs],
    ({ authorId }) => authorId,
    (before, ours, others) =>
      combine<Bylines[number]>({
        authorId: settled(ours.authorId),
        place: mergeWords(before.place, ours.place, others.place),
        role: mergeWhole(before.role, ours.role, others.role),
      }),
  );
  return mapOutcome(combineAll([...outcomes.values()]), (bylines) =>
    bylines.filter((byline) => byline !== null),
  );
}

type LeadPicture = MergeWays["picture"];

function mergeLeadPicture(
  base: LeadPicture,
  mine: LeadPicture,
  theirs: LeadPicture,
): MergeOutcome<LeadPicture> {
  return base === null || mine === null || theirs === null
    ? mergeWhole(base, mine, theirs)
    : mergeByField(pictureBlockFields, base, mine, theirs);
}
