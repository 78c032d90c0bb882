import { createAuthor, changeAuthor } from "@/lib/newsroom/authors/commands";
import { deleteAuthor } from "@/lib/newsroom/authors/delete";
import { asksToDelete, isSureToDelete } from "@/lib/web/forms/asks-to-delete";
import { mergeAuthors } from "@/lib/newsroom/authors/merge";
import { merger, newAuthor, profile } from "@/lib/newsroom/authors/schema";
import { recordId } from "@/lib/base/text-input";
import { textOf, formTexts } from "@/lib/web/forms/form-texts";
import { deskForm, type Done } from "@/lib/web/forms/desk-form";
import { parseInput } from "@/lib/web/requests/input";
import { nearWords } from "@/lib/content/authors/near-names";

const particulars = ["name", "contactEmail", "biography", "isTeam", "pictureId", "userId"] as const;

/** Any other answer is the id of the author. */
const another = "another";
const knownId = recordId("An author");

const page = (form: FormData) => `/desk/authors/${textOf(form, "id")}`;

export const authorForms = {
  /** Finds an author of the same name, and asks about a name that is nearly alike. */
  "authors/add": deskForm(
    { page: "/desk/authors/new", typed: ["name"] },
    async ({ actor, form }) => {
      const { name, answer } = formTexts(form, "name", "answer");
      if (answer !== "" && answer !== another)
        return { goTo: `/desk/authors/${encodeURIComponent(parseInput(knownId, answer))}` };
      const input = parseInput(newAuthor, { name, isAnother: answer === another });
      const added = await createAuthor(actor, input);
      return "alike" in added ? asksAbout(added.alike) : { goTo: `/desk/authors/${added.id}` };
    },
  ),
  "authors/change": deskForm({ page, typed: particulars }, async ({ actor, form }) => {
    const input = parseInput(profile, formTexts(form, ...particulars));
    await changeAuthor(actor, textOf(form, "id"), input);
    return "Saved. Readers see it.";
  }),
  "authors/merge": deskForm({ page, typed: ["otherId", "stays"] }, async ({ actor, form }) => {
    const { id, otherId, stays } = formTexts(form, "id", "otherId", "stays");
    const [stayId, goId] = stays === "other" ? [otherId, id] : [id, otherId];
    await mergeAuthors(actor, parseInput(merger, { stayId, goId }));
    return { goTo: `/desk/authors/${stayId}` };
  }),
  /** Asks first. */
  "authors/delete": deskForm({ page }, async ({ actor, form }) => {
    const { id, answer } = formTexts(form, "id", "answer");
    if (answer === "") return asksToDelete("author");
    if (!isSureToDelete(answer)) return "Kept.";
    await deleteAuthor(actor, id);
    return { goTo: "/desk/authors" };
  }),
};

function asksAbout(alike: { id: string; name: string }[]): Done {
  const known = alike.map(({ id, name }) => ({ value: id, label: `Use ${name}` }));
  const answers = [...known, { value: another, label: "Create another" }];
  return { asks: { question: nearWords(alike), answers } };
}
