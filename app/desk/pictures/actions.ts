"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { requireUser } from "@/lib/auth/session";
import { binPicture, takeOutOfBin } from "@/lib/media/bin";
import { pictureChange } from "@/lib/media/picture-fields";
import { editPicture } from "@/lib/media/records";
import { changedFields, keptFields, readOpened, typedNames } from "@/lib/media/typed-fields";
import { isSeenByReaders } from "@/lib/media/uses";
import { answerForm, textOf, textsOf } from "@/lib/web/answer-form";
import type { FormState } from "@/lib/web/form-state";
import { parseInput } from "@/lib/web/input";
import { expireNewEditions } from "@/lib/web/reader-pages";

const version = z.coerce.number().int().positive();
const focal = z.strictObject({ focalX: z.coerce.number(), focalY: z.coerce.number() });

/** Changes a record's words and rights: those fields that differ from what the form was opened with. */
export async function change(_: FormState, form: FormData): Promise<FormState> {
  const { id, ...asked } = textsOf(form, "id", "version", "opened");
  const sent = textsOf(form, ...typedNames);
  const opened = readOpened(asked.opened);
  const typed = opened === null ? sent : changedFields(opened, sent);
  // What it began from goes back too: the form shows what somebody else changed since.
  return save(id, { ...typed, opened: asked.opened }, async () => {
    const change = parseInput(pictureChange, keptFields(typed));
    return { version: parseInput(version, asked.version), ...change };
  });
}

/** Moves the focal point: what readers get is cut anew, in the background. */
export async function moveFocalPoint(_: FormState, form: FormData): Promise<FormState> {
  const { id, ...asked } = textsOf(form, "id", "version", "focalX", "focalY");
  const { version: from, ...point } = asked;
  return save(id, point, async () => {
    const change = parseInput(pictureChange, parseInput(focal, point));
    return { version: parseInput(version, from), ...change };
  });
}

async function save(
  id: string,
  typed: Record<string, string>,
  read: () => Promise<{ version: number } & z.infer<typeof pictureChange>>,
): Promise<FormState> {
  const actor = await requireUser(`/desk/pictures/${id}`);
  const state = await answerForm(typed, async () => {
    await editPicture(actor, { id, ...(await read()) });
    if (!(await isSeenByReaders(id))) return "Saved.";
    await expireNewEditions();
    return "Saved. Readers see it.";
  });
  refresh();
  return state;
}

/** Puts a picture into the bin. */
export async function bin(_: FormState, form: FormData): Promise<FormState> {
  return inBin(form, binPicture, "It is in the bin.");
}

/** Takes a picture out of the bin. */
export async function takeOut(_: FormState, form: FormData): Promise<FormState> {
  return inBin(form, takeOutOfBin, "It is in the library again.");
}

async function inBin(form: FormData, command: typeof binPicture, done: string): Promise<FormState> {
  const id = textOf(form, "id");
  const actor = await requireUser(`/desk/pictures/${id}`);
  const state = await answerForm({}, async () => {
    await command(actor, { id, version: parseInput(version, textOf(form, "version")) });
    return done;
  });
  refresh();
  return state;
}
