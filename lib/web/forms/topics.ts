import { createTopic, changeTopic } from "@/lib/newsroom/topics/commands";
import { deleteTopic } from "@/lib/newsroom/topics/delete";
import { asksToDelete, isSureToDelete } from "@/lib/web/forms/asks-to-delete";
import { newTopic, topicParticulars } from "@/lib/newsroom/topics/schema";
import { textOf, formTexts } from "@/lib/web/forms/form-texts";
import { deskForm } from "@/lib/web/forms/desk-form";
import { parseInput } from "@/lib/web/requests/input";

const particulars = ["name", "slug", "description"] as const;

export const topicForms = {
  /** Finds a topic of the same name. */
  "topics/add": deskForm({ page: "/desk/topics/new", typed: ["name"] }, async ({ actor, form }) => {
    const { id } = await createTopic(actor, parseInput(newTopic, formTexts(form, "name")));
    return { goTo: `/desk/topics/${id}` };
  }),
  "topics/change": deskForm(
    { page: (form) => `/desk/topics/${textOf(form, "id")}`, typed: particulars },
    async ({ actor, form }) => {
      const input = parseInput(topicParticulars, formTexts(form, ...particulars));
      await changeTopic(actor, textOf(form, "id"), input);
      return "Saved. Readers see it.";
    },
  ),
  /** Asks first. */
  "topics/delete": deskForm(
    { page: (form) => `/desk/topics/${textOf(form, "id")}` },
    async ({ actor, form }) => {
      const { id, answer } = formTexts(form, "id", "answer");
      if (answer === "") return asksToDelete("topic");
      if (!isSureToDelete(answer)) return "Kept.";
      await deleteTopic(actor, id);
      return { goTo: "/desk/topics" };
    },
  ),
};
