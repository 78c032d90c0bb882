// An article as the desk's routes answer with it: what the server gives out, and what a page takes for an answer.
import { z } from "zod";
import { body } from "@/lib/content/body/body";
import { reviewMessage } from "@/lib/content/articles/review-message";
import type { Content } from "@/lib/content/articles/schema";
import { articleSummary } from "@/lib/content/articles/summary";
import { stages, transitionNames } from "@/lib/content/articles/workflow";
import { changesAsked } from "@/lib/content/corrections/change";
import { fields, forEachField, type FieldName, type FieldValues } from "@/lib/content/fields";
import { mediaSummaryShape } from "@/lib/content/media/summary";
import { DraftStage, HoldKind } from "@/prisma/generated/enums";

const named = z.object({ id: z.string(), name: z.string() });

/** The hold of the wire copy. */
export const holdState = z.object({
  kind: z.enum(HoldKind),
  words: z.string(),
  /** The end of an embargo for people; null if it could not be read. */
  until: z.string().nullable(),
  /** It still keeps the article from readers. */
  isOn: z.boolean(),
  isLifted: z.boolean(),
});

/** The answer to each save and each transition. */
export const articleState = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.int(),
  stage: z.enum(stages),
  /** Whatever readers see. */
  draftStage: z.enum(DraftStage),
  hasNewerDraft: z.boolean(),
  /** Changes whenever readers get a change. */
  publication: z.string(),
  /** From then on the address is fixed. */
  wasPublished: z.boolean(),
  changeAsked: z.enum(changesAsked),
  /** The numbers of the revision that readers see, or saw last, and of the draft; null if they are one, or readers saw none. */
  compare: z.object({ from: z.int(), to: z.int() }).nullable().default(null),
  schedule: z
    .object({
      /** For people. */
      time: z.string(),
      /** The value of a date and time field, in the site's time zone. */
      local: z.string(),
      isOverdue: z.boolean(),
      /** The draft is what will be published. */
      isDraft: z.boolean(),
    })
    .nullable(),
  /** Now in the site's time zone, as the value of a date and time field, and the zone. */
  siteTime: z.string(),
  timeZone: z.string(),
  /** Null: any editor. */
  reviewer: named.nullable(),
  /** Said when the draft was sent to review or back. */
  message: reviewMessage.nullable().default(null),
  retraction: z.string(),
  /** Who saved the draft last; null for an import. */
  savedBy: z.string().nullable(),
  savedAt: z.string(),
  /** The time of day alone. */
  savedTime: z.string(),
  wireFile: z.string().nullable(),
  /** From 1 on. */
  wireStory: z.int(),
  hold: holdState.nullable(),
  /** In the bin, and the day on which it is deleted; null: it is not. */
  bin: z
    .object({ until: z.string(), mayRestore: z.boolean().default(false) })
    .nullable()
    .default(null),
  /** The user may move it to the bin. */
  mayBin: z.boolean().default(false),
  /** The user may publish this article, whenever the workflow allows it. */
  mayPublish: z.boolean(),
  /** The user may put back what readers saw last. */
  mayPutBack: z.boolean().default(false),
  /** By the workflow, and with this article by the user. */
  allowed: z.array(z.enum(transitionNames)),
  /** The same after a change to the draft is saved. */
  allowedOnceSaved: z.array(z.enum(transitionNames)),
});
export type ArticleState = z.infer<typeof articleState>;

const limitCodes: readonly string[] = ["too_big", "too_small", "invalid_format", "custom"];

/** The type of a shape, to the letter. Limits hold for what comes in: what was kept before there were such stays readable. */
function typeOf<Value>(shape: z.ZodType<Value>) {
  return z.custom<Value>((value) => {
    const { issues = [] } = shape.safeParse(value).error ?? {};
    return issues.every(({ code }) => limitCodes.includes(code));
  });
}

type Types = { [Name in FieldName]: z.ZodType<FieldValues[Name]> };

/** A field that only a newer program knows stays as it is: what is saved here has it, too. */
const content: z.ZodType<Content> = z.looseObject({
  ...forEachField<Types>((name) => typeOf<unknown>(fields[name].shape)),
  body: typeOf(body),
});

export const editedArticle = articleState.extend({
  content,
  media: z.array(mediaSummaryShape),
  /** The draft's, in order. */
  topics: z.array(named),
  authors: z.array(named),
  /** The targets of the body's related links. */
  targets: z.array(articleSummary),
});
export type EditedArticle = z.infer<typeof editedArticle>;

/** Of the saves that are asked for, those that arrived, each with the version that it made. */
export const arrivedSaves = z.array(z.object({ id: z.string(), version: z.int() }));
export type ArrivedSaves = z.infer<typeof arrivedSaves>;
