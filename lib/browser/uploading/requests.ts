// One file over HTTP: what is sent where, how far it is, and what each answer means.
import { z } from "zod";
import type { AddedPicture } from "@/lib/newsroom/media/commands";
import type { MediaSummary } from "@/lib/content/media/summary";
import type { Timers } from "@/lib/browser/saving/timers";
import { patience } from "@/lib/browser/uploading/table";
import type { Answer, Send, Target } from "@/lib/browser/uploading/upload";

/**
 * Sends files to the routes of `app/api/desk/media`. By XMLHttpRequest, since fetch tells nothing of what is
 * sent. A request that stands still counts as lost after `patience`.
 */
export function sendBy(timers: Timers): Send {
  return (file, target, tell) => {
    const request = new XMLHttpRequest();
    let callOff = () => {};
    const wait = (milliseconds: number) => {
      callOff();
      callOff = timers.after(milliseconds, () => request.abort());
    };
    const answer = new Promise<Answer>((resolve) => {
      request.onload = () => resolve(readAnswer(request.status, request.responseText));
      request.onabort = () => resolve({ ending: "none", problems: [] });
      request.onerror = () => void whyNot(file).then(resolve);
    }).finally(() => callOff());
    request.upload.onprogress = ({ loaded, total }) => {
      wait(patience.sending);
      tell.progress(total > 0 ? loaded / total : 0);
    };
    request.upload.onload = () => {
      wait(patience.checking);
      tell.sent();
    };
    request.open(target.kind === "library" ? "POST" : "PUT", addressOf(target, file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    wait(patience.sending);
    request.send(file);
    return { answer, stop: () => request.abort() };
  };
}

function addressOf(target: Target, name: string): string {
  if (target.kind === "library") return `/api/desk/media?${new URLSearchParams({ name })}`;
  const search = new URLSearchParams({ name, version: String(target.version) });
  return `/api/desk/media/${encodeURIComponent(target.id)}/file?${search}`;
}

/** A folder, or a file that was moved, deleted or written to since it was chosen fails like a connection, and would for ever. */
async function whyNot(file: File): Promise<Answer> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return { ending: "none", problems: [] };
  } catch {
    const problem =
      "The file cannot be read: it is a folder, or was moved or changed. Choose it again.";
    return { ending: "unreadable", problems: [problem] };
  }
}

const picture = z.custom<MediaSummary>(
  (answer) => z.looseObject({ id: z.string(), version: z.int() }).safeParse(answer).success,
);

const added: z.ZodType<AddedPicture> = z.object({
  picture,
  isNew: z.boolean(),
  attachedTo: z.literal("record that awaited").nullable(),
  hasUnreadText: z.boolean(),
  resembles: z.array(picture),
});

const refused = z.looseObject({ reason: z.string(), problems: z.array(z.string()).min(1) });
const stale = refused.extend({ reason: z.literal("stale"), current: picture });

const endings: Record<number, "signed out" | "too large" | "invalid"> = {
  401: "signed out",
  403: "invalid",
  404: "invalid",
  409: "invalid",
  413: "too large",
  422: "invalid",
};

/** What an answer means. One that is not the desk's, as of a proxy in between, is a failure. */
export function readAnswer(status: number, text: string): Answer {
  const json = parseJson(text);
  if (status >= 200 && status < 300) return readFiled(json);
  const conflict = stale.safeParse(json);
  if (conflict.success) {
    const { problems, current } = conflict.data;
    return { ending: "stale", problems, current };
  }
  const ending = endings[status];
  const { data } = refused.safeParse(json);
  // A proxy with a limit of its own says 413 in its own words.
  if (ending === "too large" && !data) {
    return { ending, problems: ["The file is too large for the server."] };
  }
  if (!data) return { ending: "failed", problems: [] };
  // Of a fault of the server's there is nothing to know but that; of a full disk there is.
  if (ending === undefined)
    return { ending: "failed", problems: status === 500 ? [] : data.problems };
  return { ending, problems: data.problems };
}

function readFiled(json: unknown): Answer {
  const one = added.safeParse(json);
  if (one.success) return { ending: one.data.isNew ? "filed" : "known", filed: one.data };
  const record = picture.safeParse(json);
  if (!record.success) return { ending: "failed", problems: [] };
  const filed = {
    picture: record.data,
    isNew: true,
    attachedTo: null,
    hasUnreadText: false,
    resembles: [],
  };
  return { ending: "filed", filed };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
