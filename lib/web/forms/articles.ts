// What is written on an article's own page is saved by its editor, not by these forms.
import { z } from "zod";
import { createArticle, restoreRevision } from "@/lib/newsroom/articles/commands";
import { binArticle, takeArticleOut } from "@/lib/newsroom/articles/bin";
import { duplicateArticle } from "@/lib/newsroom/articles/duplicate";
import { putBack } from "@/lib/newsroom/articles/put-back";
import { requestId } from "@/lib/newsroom/articles/requests";
import { content } from "@/lib/content/articles/schema";
import { textOf, formTexts } from "@/lib/web/forms/form-texts";
import { deskForm } from "@/lib/web/forms/desk-form";
import { parseInput } from "@/lib/web/requests/input";

const beginning = z.strictObject({
  headline: content.shape.headline.min(1, {
    error: "Write a headline first. You can change it later.",
  }),
  sectionId: content.shape.sectionId,
});

const earlier = z.strictObject({
  number: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive(),
});

const standing = earlier.pick({ version: true });

/** Without scripts the page chooses none. */
const chosen = z.strictObject({ id: requestId.optional() });

const articlePage = (form: FormData) => `/desk/articles/${textOf(form, "id")}`;

export const articleForms = {
  "articles/begin": deskForm(
    { page: "/desk/articles/new", typed: ["headline", "sectionId"] },
    async ({ actor, form }) => {
      const { headline, sectionId } = formTexts(form, "headline", "sectionId");
      const input = parseInput(beginning, { headline, sectionId: sectionId || null });
      const { id } = await createArticle(actor, input);
      return { goTo: `/desk/articles/${id}` };
    },
  ),
  "articles/bin": deskForm({ page: articlePage }, async ({ actor, form }) => {
    const input = parseInput(standing, formTexts(form, "version"));
    await binArticle(actor, textOf(form, "id"), input);
    return { goTo: "/desk/articles?of=bin" };
  }),
  "articles/take-out": deskForm({ page: articlePage }, async ({ actor, form }) => {
    await takeArticleOut(actor, textOf(form, "id"));
    return "It is out of the bin.";
  }),
  "articles/duplicate": deskForm({ page: articlePage }, async ({ actor, form }) => {
    const { newId } = formTexts(form, "newId");
    const input = parseInput(chosen, { id: newId || undefined });
    const { id } = await duplicateArticle(actor, textOf(form, "id"), input);
    return { goTo: `/desk/articles/${id}` };
  }),
  "articles/put-back": deskForm({ page: articlePage }, async ({ actor, form }) => {
    await putBack(actor, textOf(form, "id"));
    return "Readers see it again.";
  }),
  "articles/restore": deskForm(
    { page: (form) => `/desk/articles/${textOf(form, "id")}/history` },
    async ({ actor, form }) => {
      const input = parseInput(earlier, formTexts(form, "number", "version"));
      await restoreRevision(actor, textOf(form, "id"), input);
      return { goTo: `/desk/articles/${textOf(form, "id")}` };
    },
  ),
};
