// Has the files of a picture made, and keeps them in the store of what is served.
import { leaveUnlessNamed } from "@/lib/newsroom/media/renditions/leftovers";
import type { FocalPoint } from "@/lib/content/media/crop";
import type { EmbeddedWords } from "@/lib/newsroom/media/renditions/embedded-words";
import type { Made } from "@/lib/newsroom/media/renditions/make";
import { endings, formats, shapes, type Rendition } from "@/lib/content/media/rendition";
import { served } from "@/lib/newsroom/media/stores";
import { pictureProcesses, whileSomebodyWaits } from "@/lib/newsroom/media/worker/apart";

export type Rendered = { renditions: Rendition[]; placeholder: string };

/**
 * Makes what is needed at once, one whole picture of modest width and the placeholder. `bytes` are a picture that was checked.
 * @throws InvalidInputError if they cannot be read to the end all the same
 */
export async function renderFirst(bytes: Uint8Array, words: EmbeddedWords): Promise<Rendered> {
  return keep(await whileSomebodyWaits("makeFirst", bytes, words));
}

/**
 * Makes all that the recipe asks for, with each shape cut around the focal point.
 * @throws InvalidInputError as `renderFirst`, ProcessEnded if the process at work ended
 */
export async function renderAll(
  bytes: Uint8Array,
  focal: FocalPoint,
  words: EmbeddedWords,
): Promise<Rendered> {
  return keep(await pictureProcesses().renditions.run("makeAll", bytes, focal, words));
}

/** Keeps the files; gives their renditions in the order of a record. */
async function keep({ files, placeholder }: Made): Promise<Rendered> {
  await leaveUnlessNamed(files.map(({ rendition }) => rendition.key));
  for (const { rendition, bytes } of files) await served().put(bytes, endings[rendition.format]);
  const renditions = files
    .map(({ rendition }) => rendition)
    .toSorted(
      (one, other) =>
        Object.keys(shapes).indexOf(one.shape) - Object.keys(shapes).indexOf(other.shape) ||
        formats.indexOf(one.format) - formats.indexOf(other.format) ||
        one.width - other.width,
    );
  return { renditions, placeholder };
}
