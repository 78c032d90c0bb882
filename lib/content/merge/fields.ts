// Two sides changed the fields beside the text.
import type { z } from "zod";
import { pictureFields } from "@/lib/content/blocks/picture";
import { content, type Content } from "@/lib/content/articles/schema";
import type { FieldName } from "@/lib/content/articles/parts";
import { mergeByField } from "@/lib/content/merge/by-field";
import { mergeList } from "@/lib/content/merge/list";
import {
  combine,
  combineAll,
  mapOutcome,
  mergeWhole,
  settled,
  within,
  type Outcome,
} from "@/lib/content/merge/outcome";
import { mergeWords } from "@/lib/content/merge/text";

export type FieldOutcomes = { [Field in FieldName]: Outcome<Content[Field]> };

/** In the order of the page. */
export const fieldNames = [
  "headline",
  "standfirst",
  "sectionId",
  "topicIds",
  "slug",
  "dateline",
  "bylines",
  "leadPicture",
] as const satisfies readonly FieldName[];

/**
 * Headline, standfirst and dateline merge by words, bylines by author, topics one by one, a lead picture by its
 * fields; slug and section are whole.
 */
export function mergeFields(base: Content, mine: Content, theirs: Content): FieldOutcomes {
  const merge = <Field extends FieldName>(
    field: Field,
    schema: z.ZodType<Content[Field]>,
    mergeBoth: (
      ...sides: [Content[Field], Content[Field], Content[Field]]
    ) => Outcome<Content[Field]>,
  ) => {
    const sides = { base: base[field], mine: mine[field], theirs: theirs[field] };
    const whole = mergeWhole(sides.base, sides.mine, sides.theirs);
    if (whole.isSettled) return whole;
    return within(schema, mergeBoth(sides.base, sides.mine, sides.theirs), sides);
  };
  return {
    headline: merge("headline", content.shape.headline, mergeWords),
    slug: merge("slug", content.shape.slug, mergeWhole),
    standfirst: merge("standfirst", content.shape.standfirst, mergeWords),
    dateline: merge("dateline", content.shape.dateline, mergeWords),
    sectionId: merge("sectionId", content.shape.sectionId, mergeWhole),
    topicIds: merge("topicIds", content.shape.topicIds, mergeTopics),
    bylines: merge("bylines", content.shape.bylines, mergeBylines),
    leadPicture: merge("leadPicture", content.shape.leadPicture, mergeLeadPicture),
  };
}

type TopicIds = Content["topicIds"];

/** What either side added is there, and what either removed is not. */
function mergeTopics(base: TopicIds, mine: TopicIds, theirs: TopicIds): Outcome<TopicIds> {
  const { outcomes } = mergeList([base, mine, theirs], (id) => id, settled);
  return mapOutcome(combineAll([...outcomes.values()]), (ids) => ids.filter((id) => id !== null));
}

type Bylines = Content["bylines"];

function mergeBylines(base: Bylines, mine: Bylines, theirs: Bylines): Outcome<Bylines> {
  const { outcomes } = mergeList(
    [base, mine, theirs],
    ({ authorId }) => authorId,
    (before, ours, others) =>
      combine<Bylines[number]>({
        authorId: settled(ours.authorId),
        place: mergeWords(before.place, ours.place, others.place),
      }),
  );
  return mapOutcome(combineAll([...outcomes.values()]), (bylines) =>
    bylines.filter((byline) => byline !== null),
  );
}

type LeadPicture = Content["leadPicture"];

function mergeLeadPicture(
  base: LeadPicture,
  mine: LeadPicture,
  theirs: LeadPicture,
): Outcome<LeadPicture> {
  return base === null || mine === null || theirs === null
    ? mergeWhole(base, mine, theirs)
    : mergeByField(pictureFields, base, mine, theirs);
}
