// What the upload queue runs against in tests: scripted answers, and a clock moved by hand. For tests only.
import { vi } from "vitest";
import { UploadQueue, type UploadOptions } from "@/lib/browser/uploading/queue";
import { sendBy } from "@/lib/browser/uploading/requests";
import type { Target, Upload } from "@/lib/browser/uploading/upload";
import { HandClock, settle } from "@/lib/testing/saving";

/** The test is the other end. */
export class ScriptedRequest {
  static sent: ScriptedRequest[] = [];

  method = "";
  address = "";
  file = new File([], "");
  status = 0;
  responseText = "";
  isOver = false;
  onload = () => {};
  onabort = () => {};
  onerror = () => {};
  upload = { onprogress: (_: { loaded: number; total: number }) => {}, onload: () => {} };

  open(method: string, address: string): void {
    Object.assign(this, { method, address });
  }
  setRequestHeader(): void {}
  send(file: File): void {
    this.file = file;
    ScriptedRequest.sent.push(this);
  }
  abort(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.onabort();
  }

  progress(share: number): void {
    this.upload.onprogress({ loaded: share * 100, total: 100 });
  }
  allSent(): void {
    this.upload.onload();
  }
  async answer(status: number, body: unknown): Promise<void> {
    if (this.isOver) throw new Error("The request is over.");
    this.isOver = true;
    this.status = status;
    this.responseText = typeof body === "string" ? body : JSON.stringify(body);
    this.onload();
    await settle();
  }
  /** The network is gone. */
  async breakOff(): Promise<void> {
    this.isOver = true;
    this.onerror();
    await settle();
  }
}

export const mebibyte = 1024 * 1024;

export function uploadedPicture(
  id: string,
  change: { version?: number; fileUrl?: string | null } = {},
) {
  return {
    ...{ id, version: 1, fileUrl: `/media/${id}.webp`, placeholder: "", isRendered: false },
    ...{ width: 400, height: 300, caption: `Caption of ${id}`, credit: "", altText: "" },
    ...{ isDecorative: false, ...change },
  };
}

export function addedAnswer(id: string, isNew = true) {
  return {
    picture: uploadedPicture(id),
    isNew,
    attachedTo: null,
    hasUnreadText: false,
    resembles: [],
  };
}

export const signedOutAnswer = { reason: "signed out", problems: ["You have been signed out."] };

export function fileOfBytes(name: string, bytes = 3): File {
  return new File([new Uint8Array(bytes)], name, { type: "image/jpeg" });
}

/** Nobody waits for the files. */
export function uploadOptionsFor(target: Target = { kind: "library" }): UploadOptions {
  return { place: "page", target, onFiled: () => {} };
}

/** `requests`: all that were sent; `under`: those without an answer yet. */
export function openQueue() {
  ScriptedRequest.sent = [];
  vi.stubGlobal("XMLHttpRequest", ScriptedRequest);
  const clock = new HandClock();
  const send = sendBy(clock, () => "ann");
  const queue = new UploadQueue({
    send,
    timers: clock,
    mostBytes: mebibyte,
    mostRecordingBytes: 4 * mebibyte,
  });
  const filed: string[] = [];
  return {
    queue,
    clock,
    /** Ids of records that the page was told of. */
    filed,
    add: (...names: string[]) =>
      queue.add(
        names.map((name) => fileOfBytes(name)),
        { ...uploadOptionsFor(), onFiled: ({ picture: { id } }) => filed.push(id) },
      ),
    under: () => ScriptedRequest.sent.filter(({ isOver }) => !isOver),
    request: (name: string) => {
      const last = ScriptedRequest.sent.filter((one) => one.file.name === name).at(-1);
      if (!last) throw new Error(`${name} was not sent.`);
      return last;
    },
    states: () => queue.snapshot.map(({ state }) => state),
    upload: (name: string): Upload => {
      const upload = queue.snapshot.find((one) => one.file.name === name);
      if (!upload) throw new Error(`${name} is not on the list.`);
      return upload;
    },
  };
}
