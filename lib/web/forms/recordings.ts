import { removeRecording } from "@/lib/newsroom/recordings/remove";
import { deskForm } from "@/lib/web/forms/desk-form";
import { textOf } from "@/lib/web/forms/form-texts";

export const recordingForms = {
  /** The record is gone, so that this leads to the list. */
  "recordings/remove": deskForm(
    { page: (form: FormData) => `/desk/recordings/${textOf(form, "id")}` },
    async ({ actor, form }) => {
      await removeRecording(actor, textOf(form, "id"));
      return { goTo: "/desk/recordings?notice=removed" };
    },
  ),
};
