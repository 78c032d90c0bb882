import type { AddedPicture } from "@/lib/newsroom/media/added-picture";
import type { MediaSummary } from "@/lib/content/media/summary";
import { mostFailures, uploadStates } from "@/lib/browser/uploading/table";
import type { Upload } from "@/lib/browser/uploading/upload";

export function uploadWords(upload: Upload): string {
  const { state, share, mayHaveArrived } = upload;
  switch (state) {
    case "waiting":
      return "Waiting.";
    case "sending":
      return `${Math.floor(share * 100)} % sent`;
    case "checking":
      return "Sent. It is being checked and processed.";
    case "filed":
      return filedWords(upload);
    case "known":
      return upload.target.kind === "recording"
        ? "This file was uploaded before."
        : "This file is already in the library.";
    case "refused":
      return refusedWords(upload);
    case "broken off":
      return brokenOffWords(upload);
    case "cancelled":
      return mayHaveArrived ? "Cancelled. It may already be in the library." : "Cancelled.";
    case "signed out":
      return "Not uploaded yet: you have been signed out.";
  }
}

function filedWords({ target, filed }: Upload): string {
  if (target.kind === "another file") return "File replaced.";
  if (target.kind === "first file") return "File added.";
  return filed?.attachedTo ? "Uploaded to the picture that had no file." : "Uploaded.";
}

function brokenOffWords({ failures, problems }: Upload): string {
  const why = problems.join(" ");
  if (failures < mostFailures)
    return `${why ? `Not uploaded: ${why}` : "Interrupted."} It is retried automatically.`;
  return `Not uploaded: ${why || "the server failed several times."}`;
}

function refusedWords({ target, problems, current }: Upload): string {
  if (current === null || !("version" in target)) return `Not uploaded: ${problems.join(" ")}`;
  const meanwhile =
    target.kind === "first file" && current.fileUrl !== null
      ? "somebody else added a file in the meantime."
      : "somebody else changed the picture details in the meantime. Check them and try again.";
  return `Not uploaded: ${meanwhile}`;
}

/** The record's words, and which needed ones are missing. */
export function recordWords({ caption, credit }: MediaSummary): string {
  if (caption === "" && credit === "") return "It has no caption and no credit yet.";
  if (credit === "") return `${caption} It has no credit yet.`;
  return caption === "" ? `Credit: ${credit}. It has no caption yet.` : `${caption} (${credit})`;
}

/** Text of the file that could not be read; empty if there is none. */
export function unreadWords({ hasUnreadText }: AddedPicture): string {
  if (!hasUnreadText) return "";
  return "Some text in the file could not be read and was left out. Write it yourself.";
}

/** There is more to tell than its place shows. */
export function isRemarkable({ attachedTo, hasUnreadText, resembles }: AddedPicture): boolean {
  return attachedTo !== null || hasUnreadText || resembles.length > 0;
}

export function mayRetry({ state, target, current }: Upload): boolean {
  if (uploadStates[state].retry === null) return false;
  if (state !== "refused") return true;
  return current !== null && !(target.kind === "first file" && current.fileUrl !== null);
}

/** The number, then the results; no progress. */
export function standingWords(uploads: readonly Upload[]): string {
  if (uploads.length === 0) return "";
  const refusals = uploads
    .filter(
      ({ state, problems }) =>
        state === "refused" || (state === "broken off" && problems.length > 0),
    )
    .map((upload) => `${upload.file.name}: ${uploadWords(upload)}`);
  return [progressWords(uploads), ...refusals].join(" ");
}

function progressWords(uploads: readonly Upload[]): string {
  const count = (...sought: Upload["state"][]) =>
    uploads.filter(({ state }) => sought.includes(state)).length;
  const isUnfinished = uploads.some(({ state }) => uploadStates[state].isUnfinished);
  if (count("signed out") > 0) return "Uploads are waiting for you to sign in.";
  if (uploads.some(({ state, failures }) => state === "broken off" && failures < mostFailures)) {
    return "Upload interrupted. It resumes automatically.";
  }
  if (count("broken off") > 0) return "Upload interrupted.";
  if (isUnfinished) return `Uploading ${counted(uploads)}.`;
  const parts = [
    [count("filed"), "uploaded"],
    [count("known"), "already in the library"],
    [count("refused"), "not uploaded"],
    [count("cancelled"), "cancelled"],
  ] as const;
  const ends = parts.filter(([many]) => many > 0);
  const told = ends.map(([many, what]) => `${many} ${what}`);
  return told.length === 1
    ? `${counted(uploads)} ${ends[0]?.[1] ?? ""}.`
    : `${counted(uploads)}: ${told.join(", ")}.`;
}

function counted(uploads: readonly Upload[]): string {
  const noun = uploads.some(({ target }) => target.kind === "recording") ? "file" : "picture";
  return uploads.length === 1 ? `1 ${noun}` : `${uploads.length} ${noun}s`;
}
