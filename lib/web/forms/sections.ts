import {
  createSection,
  moveSection,
  renameSection,
  reopenSection,
  retireSection,
} from "@/lib/newsroom/sections/commands";
import { sectionName, sectionMove } from "@/lib/newsroom/sections/schema";
import type { Actor } from "@/lib/content/users/actor";
import { textOf } from "@/lib/web/forms/form-texts";
import { deskForm, type Form } from "@/lib/web/forms/desk-form";
import { parseInput } from "@/lib/web/requests/input";

const list = "/desk/sections";
const own = (form: FormData) => `/desk/sections/${textOf(form, "id")}`;

function sectionForm(
  page: typeof list | typeof own,
  work: (actor: Actor, id: string, form: FormData) => Promise<string>,
): Form {
  return deskForm({ page, typed: ["name"] }, async ({ actor, form }) => {
    const done = await work(actor, textOf(form, "id"), form);
    return done;
  });
}

export const sectionForms = {
  "sections/add": sectionForm(list, async (actor, _, form) => {
    const name = parseInput(sectionName, textOf(form, "name"));
    await createSection(actor, name);
    return `“${name}” is added, in last place.`;
  }),
  /** The value of the pressed button is a direction and the section's id, as in "up ID". */
  "sections/move": sectionForm(list, async (actor, _, form) => {
    const [direction, id] = textOf(form, "step").split(" ");
    const input = parseInput(sectionMove, { direction, id });
    const { name, place, of } = await moveSection(actor, input.id, input.direction);
    return `“${name}” is now number ${place} of ${of}.`;
  }),
  "sections/rename": sectionForm(own, async (actor, id, form) => {
    await renameSection(actor, id, parseInput(sectionName, textOf(form, "name")));
    return "The name is changed. Readers see it.";
  }),
  "sections/retire": sectionForm(own, async (actor, id) => {
    await retireSection(actor, id);
    return "Retired.";
  }),
  "sections/reopen": sectionForm(own, async (actor, id) => {
    await reopenSection(actor, id);
    return "Reopened, in last place.";
  }),
};
