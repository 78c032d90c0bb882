// The forms about authors. Readers see what they change on many pages.
import { addAuthor, changeAuthor } from "@/lib/authors/commands";
import { mergeAuthors } from "@/lib/authors/merge";
import { merger, newAuthor, profile } from "@/lib/authors/schema";
import { textOf, textsOf } from "@/lib/web/forms/form-texts";
import { deskForm } from "@/lib/web/forms/desk-form";
import { parseInput } from "@/lib/web/input";
import { expireNewEditions } from "@/lib/web/reader-pages";

const particulars = [
  "name",
  "contactEmail",
  "biography",
  "isTeam",
  "pictureId",
  "userId",
] as const;
const page = (form: FormData) => `/desk/authors/${textOf(form, "id")}`;

export const authorForms = {
  /** Adds an author, or finds the one of that name, and goes on to their page. */
  "authors/add": deskForm(
    { page: "/desk/authors/new", typed: ["name"] },
    async ({ actor, form }) => {
      const { id } = await addAuthor(actor, parseInput(newAuthor, textsOf(form, "name")));
      return { goTo: `/desk/authors/${id}` };
    },
  ),
  "authors/change": deskForm({ page, typed: particulars }, async ({ actor, form }) => {
    const input = parseInput(profile, textsOf(form, ...particulars));
    await changeAuthor(actor, textOf(form, "id"), input);
    await expireNewEditions();
    return "Saved. Readers see it.";
  }),
  /** Merges two authors and goes on to the page of the one who stays. */
  "authors/merge": deskForm({ page, typed: ["otherId", "stays"] }, async ({ actor, form }) => {
    const { id, otherId, stays } = textsOf(form, "id", "otherId", "stays");
    const [stayId, goId] = stays === "other" ? [otherId, id] : [id, otherId];
    await mergeAuthors(actor, parseInput(merger, { stayId, goId }));
    await expireNewEditions();
    return { goTo: `/desk/authors/${stayId}` };
  }),
};
