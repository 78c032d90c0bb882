import { z } from "zod";
import { addedPicture, type AddedPicture } from "@/lib/newsroom/media/added-picture";
import { addedRecording, type AddedRecording } from "@/lib/content/recordings/file";
import { mediaSummaryShape, type MediaSummary } from "@/lib/content/media/summary";
import type { Timers } from "@/lib/browser/saving/timers";
import { readDeskAnswer } from "@/lib/browser/desk-api/answer";
import { patience } from "@/lib/browser/uploading/table";
import type { UploadAnswer, Send, Target } from "@/lib/browser/uploading/upload";
import { whoseHeader } from "@/lib/browser/desk-api/ask-desk";

/**
 * By XMLHttpRequest, since fetch does not report upload progress. A stalled request counts as lost after `patience`.
 * Refused if another user is signed in.
 */
export function sendBy(timers: Timers, userId: () => string): Send {
  return (file, target, tell) => {
    const request = new XMLHttpRequest();
    let callOff = () => {};
    const wait = (milliseconds: number) => {
      callOff();
      callOff = timers.after(milliseconds, () => request.abort());
    };
    const answer = new Promise<UploadAnswer>((resolve) => {
      request.onload = () => resolve(readUploadAnswer(request.status, request.responseText));
      request.onabort = () => resolve({ ending: "none", problems: [] });
      request.onerror = () => void whyNot(file).then(resolve);
    }).finally(() => callOff());
    request.upload.onprogress = ({ loaded, total }) => {
      wait(patience.sending);
      tell.progress(total > 0 ? loaded / total : 0);
    };
    request.upload.onload = () => {
      wait(patience.checking(file.size));
      tell.sent();
    };
    request.open("version" in target ? "PUT" : "POST", addressOf(target, file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader(whoseHeader, userId());
    wait(patience.sending);
    request.send(file);
    return { answer, stop: () => request.abort() };
  };
}

function addressOf(target: Target, name: string): string {
  if (!("version" in target)) {
    const folder = target.kind === "recording" ? "recordings" : "media";
    return `/api/desk/${folder}?${new URLSearchParams({ name })}`;
  }
  const search = new URLSearchParams({ name, version: String(target.version) });
  return `/api/desk/media/${encodeURIComponent(target.id)}/file?${search}`;
}

/** A folder, or a file that was moved or changed since, fails like a connection, and always would. */
async function whyNot(file: File): Promise<UploadAnswer> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return { ending: "none", problems: [] };
  } catch {
    const problem =
      "The file cannot be read: it is a folder, or was moved or changed. Choose it again.";
    return { ending: "unreadable", problems: [problem] };
  }
}

const endings: Record<number, "signed out" | "too large" | "invalid" | "no room"> = {
  401: "signed out",
  403: "invalid",
  404: "invalid",
  409: "invalid",
  413: "too large",
  422: "invalid",
  507: "no room",
};

/** An answer from elsewhere, as of a proxy, is a failure. */
export function readUploadAnswer(status: number, text: string): UploadAnswer {
  const answer = readDeskAnswer(
    status,
    text,
    z.union([addedPicture, addedRecording, mediaSummaryShape]),
  );
  if (answer.kind === "done") return filed(answer.answer);
  if (answer.kind !== "refused") {
    return status === 413
      ? { ending: "too large", problems: ["The file is too large for the server."] }
      : { ending: "failed", problems: [] };
  }
  const { problems } = answer;
  const current = mediaSummaryShape.safeParse(answer.current);
  if (answer.reason === "stale" && current.success) {
    return { ending: "stale", problems, current: current.data };
  }
  return { ending: endings[status] ?? "failed", problems };
}

/** For a replaced file, the record alone. */
function filed(answer: AddedPicture | AddedRecording | MediaSummary): UploadAnswer {
  if ("recording" in answer) {
    return { ending: answer.isNew ? "filed" : "known", recording: answer.recording };
  }
  if ("picture" in answer) return { ending: answer.isNew ? "filed" : "known", filed: answer };
  const replaced = { isNew: true, attachedTo: null, hasUnreadText: false, resembles: [] };
  return { ending: "filed", filed: { picture: answer, ...replaced } };
}
