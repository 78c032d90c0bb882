import { z } from "zod";
import { binPicture, removePicture, takeOutOfBin } from "@/lib/newsroom/media/bin";
import { pictureChange } from "@/lib/content/media/picture-fields";
import { editPicture } from "@/lib/newsroom/media/records";
import {
  areAsOpened,
  changedFields,
  keptFields,
  readOpened,
  typedNames,
} from "@/lib/newsroom/media/typed-fields";
import { isSeenByReaders } from "@/lib/newsroom/media/uses";
import type { Actor } from "@/lib/content/users/actor";
import { textOf, formTexts } from "@/lib/web/forms/form-texts";
import { deskForm, type Form } from "@/lib/web/forms/desk-form";
import { parseInput } from "@/lib/web/requests/input";

const version = z.coerce.number().int().positive();
const focal = z.strictObject({ focalX: z.coerce.number(), focalY: z.coerce.number() });
const page = (form: FormData) => `/desk/pictures/${textOf(form, "id")}`;

export const pictureForms = {
  /** Changes the fields that differ from what the form was opened with. */
  "pictures/change": deskForm(
    // The former values go back too, so that the form shows what somebody else changed since.
    { page, typed: (form) => ({ ...fieldsTyped(form), ...formTexts(form, "opened") }) },
    async ({ actor, form }) => {
      const typed = fieldsTyped(form);
      const opened = readOpened(textOf(form, "opened"));
      const change = parseInput(pictureChange, keptFields(typed));
      const isAsOpened: IsAsOpened = (standing) =>
        opened !== null && areAsOpened(Object.keys(typed), opened, standing);
      return save(actor, form, change, isAsOpened);
    },
  ),
  /** The renditions are made again in the background. */
  "pictures/move-focal-point": deskForm(
    { page, typed: ["focalX", "focalY"] },
    async ({ actor, form }) => {
      const point = parseInput(focal, formTexts(form, "focalX", "focalY"));
      const isAsOpened: IsAsOpened = ({ focalX, focalY }) =>
        textOf(form, "opened") === `${focalX} ${focalY}`;
      return save(actor, form, parseInput(pictureChange, point), isAsOpened);
    },
  ),
  "pictures/bin": binForm(binPicture, "It is in the bin."),
  "pictures/take-out": binForm(takeOutOfBin, "It is back in the library."),
  /** The record may be gone too, so that this leads to the library. */
  "pictures/remove": deskForm({ page }, async ({ actor, form }) => {
    await removePicture(actor, which(form));
    return { goTo: "/desk/pictures?notice=removed" };
  }),
};

function fieldsTyped(form: FormData): Record<string, string> {
  const sent = formTexts(form, ...typedNames);
  const opened = readOpened(textOf(form, "opened"));
  return opened === null ? sent : changedFields(opened, sent);
}

type IsAsOpened = NonNullable<Parameters<typeof editPicture>[2]>;

async function save(
  actor: Actor,
  form: FormData,
  change: z.infer<typeof pictureChange>,
  isAsOpened: IsAsOpened,
) {
  await editPicture(actor, { ...which(form), ...change }, isAsOpened);
  if (!(await isSeenByReaders(textOf(form, "id")))) return "Saved.";
  return "Saved. Readers see it.";
}

function binForm(command: typeof binPicture, done: string): Form {
  return deskForm({ page }, async ({ actor, form }) => {
    await command(actor, which(form));
    return done;
  });
}

function which(form: FormData) {
  return { id: textOf(form, "id"), version: parseInput(version, textOf(form, "version")) };
}
