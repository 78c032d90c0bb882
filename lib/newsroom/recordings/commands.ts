// Files of video and sound come in, and captions to them. Neither is ever changed.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { now } from "@/lib/base/clock";
import { db, type Transaction } from "@/lib/base/db";
import { InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { keyOf } from "@/lib/base/storage/storage";
import { textUpTo } from "@/lib/base/text-input";
import type { CaptionsUse } from "@/lib/content/blocks/recording";
import { longestCaptions, readCaptions, writeWebVtt } from "@/lib/content/recordings/captions";
import { fileOf, isVideo, type AddedRecording } from "@/lib/content/recordings/file";
import { paragraphsOf } from "@/lib/content/recordings/transcript";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import {
  abandonFile,
  leaveFiles,
  leaveUnlessNamed,
} from "@/lib/newsroom/media/renditions/leftovers";
import { served } from "@/lib/newsroom/media/stores";
import { inTurn } from "@/lib/newsroom/media/turns";
import { damaged } from "@/lib/newsroom/recordings/intake/bytes";
import { eraseRanges } from "@/lib/newsroom/recordings/intake/erase";
import { readRecording, type ReadRecording } from "@/lib/newsroom/recordings/intake/read-recording";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Recording } from "@/prisma/generated/client";

const label = textUpTo("A file name", Infinity);

function labelOf(fileName: string): string {
  return label.parse(fileName.split(/[/\\]/).at(-1) ?? "").slice(-255);
}

/**
 * Keeps a file of video or sound that browsers play, without where it was filmed. The same bytes are the same record.
 * @param path of the file on this machine, which is written to, and which the caller removes
 * @throws InvalidInputError if it may not come in: nothing of it stays
 */
export async function addRecording(
  actor: Actor,
  { path, fileName }: { path: string; fileName: string },
): Promise<AddedRecording> {
  assertMay(actor, "changePictures");
  const { ending, ...about } = await inTurn("the reading of a recording", () => readPublic(path));
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  const key = keyOf(hash.digest("hex"), ending);
  return inTurn(key, async () => {
    const known = await db().recording.findUnique({ where: { fileKey: key } });
    if (known) return { recording: fileOf(known), isNew: false };
    const since = await leaveUnlessNamed([key]);
    try {
      await served().put(createReadStream(path), ending);
      const byteSize = (await served().find(key))?.size ?? 0;
      const row = { fileKey: key, byteSize, fileName: labelOf(fileName), ...about };
      const added = await transactionOf(actor, (tx) => insert(tx, actor, row));
      return { recording: fileOf(added), isNew: true };
    } catch (error) {
      await abandonFile(key, since);
      throw error;
    }
  });
}

/**
 * Takes out what is not to be served, and looks whether what is left is whole. One file at a time: a head may be large.
 */
async function readPublic(path: string): Promise<Omit<ReadRecording, "private">> {
  const { private: hidden, ...read } = await readRecording(path);
  if (hidden.length === 0) return read;
  await eraseRanges(path, hidden);
  const { private: left, ...again } = await readRecording(path);
  if (left.length > 0) throw damaged();
  return again;
}

type NewRecording = Pick<
  Recording,
  "fileKey" | "byteSize" | "fileName" | "seconds" | "width" | "height" | "hasSound"
>;

/** Another server may have filed the same bytes meanwhile. */
async function insert(tx: Transaction, actor: Actor, row: NewRecording): Promise<Recording> {
  await leaveFiles(tx, [], [{ key: row.fileKey }]);
  const known = await tx.recording.findUnique({ where: { fileKey: row.fileKey } });
  if (known) return known;
  const added = await tx.recording.create({
    data: { ...row, addedById: actor.id, createdAt: now() },
  });
  const subject = row.fileName || "Untitled";
  await recordAudit(tx, {
    actor,
    action: "recordingAdded",
    subject,
    detail: { recordingId: added.id },
  });
  return added;
}

/**
 * Keeps captions for a recording: WebVTT, or SRT that becomes it. A sound may have a transcript without times.
 * @throws InvalidInputError with a sentence if they cannot be read
 */
export async function addCaptions(
  actor: Actor,
  { recordingId, fileName, text }: { recordingId: string; fileName: string; text: string },
): Promise<CaptionsUse> {
  assertMay(actor, "changePictures");
  const name = labelOf(fileName);
  return transactionOf(actor, async (tx) => {
    const record = await tx.recording.findUnique({ where: { id: recordingId } });
    if (record === null) throw new NotFoundError("There is no such video or audio.");
    const kept = keptText(text, name, isVideo(fileOf(record)));
    const same = await tx.captions.findFirst({ where: { recordingId, text: kept } });
    if (same) return { id: same.id, fileName: same.fileName };
    const data = { recordingId, fileName: name, text: kept, createdAt: now() };
    const { id } = await tx.captions.create({ data });
    return { id, fileName: name };
  });
}

function keptText(text: string, name: string, isOfVideo: boolean): string {
  if (text.length > longestCaptions) {
    const most = longestCaptions.toLocaleString("en");
    throw new InvalidInputError(`Captions have ${most} characters at most.`);
  }
  const isTranscript = !isOfVideo && !text.includes("-->") && !/\.(vtt|srt)$/i.test(name);
  if (isTranscript) {
    const paragraphs = paragraphsOf(text);
    if (paragraphs.length === 0) throw new InvalidInputError("The transcript is empty.");
    // Captions with times begin otherwise.
    return `\n${paragraphs.join("\n\n")}`;
  }
  const read = readCaptions(text);
  if ("problem" in read) throw new InvalidInputError(read.problem);
  return writeWebVtt(read.cues);
}
