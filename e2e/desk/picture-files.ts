// Files of pictures as a photographer or an agency sends them, and the ways in which an editor brings them.
import type { Locator, Page } from "playwright/test";
import type { Newsroom } from "@/e2e/newsroom";
import { drawnFile, iim, withIim } from "@/lib/testing/picture-files";

export type FileToUpload = { name: string; mimeType: string; buffer: Buffer };

/** A JPEG with words in it, as agencies write them. Another number is another picture. */
export async function pictureFile(
  name: string,
  seed: number,
  { caption = "", credit = "", width = 1200 } = {},
): Promise<FileToUpload> {
  const plain = await drawnFile("jpeg", { seed, width, height: Math.round(width / 1.5) });
  const buffer = withIim(plain, iim([120, caption], [110, credit]));
  return { name, mimeType: "image/jpeg", buffer };
}

/** A file whose name lies. */
export const noPicture: FileToUpload = {
  name: "minutes.jpg",
  mimeType: "image/jpeg",
  buffer: Buffer.from("The minutes of the meeting."),
};

/** A picture of more bytes, so that sending it takes a while on a slow line. */
export async function largeFile(name: string, seed: number): Promise<FileToUpload> {
  const { buffer } = await pictureFile(name, seed);
  // What stands in comments of a JPEG is read by nobody, and is sent.
  const comment = Buffer.concat([
    Buffer.from([0xff, 0xfe, 0xff, 0xff]),
    Buffer.alloc(65_533, seed),
  ]);
  const comments = Array.from({ length: 12 }, () => comment);
  const bytes = Buffer.concat([buffer.subarray(0, 2), ...comments, buffer.subarray(2)]);
  return { name, mimeType: "image/jpeg", buffer: bytes };
}

/** Chooses files in the browser's own dialog, which a button opens. */
export async function chooseFiles(button: Locator, ...files: FileToUpload[]): Promise<void> {
  const opened = button.page().waitForEvent("filechooser");
  await button.click();
  await (await opened).setFiles(files);
}

function transferOf(page: Page, files: FileToUpload[]) {
  const sent = files.map(({ name, mimeType, buffer }) => ({
    ...{ name, mimeType },
    base64: buffer.toString("base64"),
  }));
  return page.evaluateHandle((brought) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, base64 } of brought) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
    }
    return transfer;
  }, sent);
}

/** Holds files over the middle of an element, and drops them there. */
export async function dropFiles(target: Locator, ...files: FileToUpload[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error("There is nothing to drop on.");
  const dataTransfer = await transferOf(target.page(), files);
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  await target.dispatchEvent("dragover", { dataTransfer, ...at });
  await target.dispatchEvent("drop", { dataTransfer, ...at });
}

/** Pastes a file as a program's clipboard has it: with words beside it, if there are any. */
export async function pasteInto(
  target: Locator,
  file: FileToUpload,
  words: { html?: string } = {},
): Promise<void> {
  const transfer = await transferOf(target.page(), [file]);
  await target.evaluate(
    (element, { clipboardData, html }) => {
      if (html) clipboardData.setData("text/html", html);
      const paste = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent("paste", paste));
    },
    { clipboardData: transfer, ...words },
  );
}

/** Lets only so many bytes a second leave the browser. */
export async function slowLine(page: Page, bytesPerSecond: number): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const condition = { offline: false, latency: 0, downloadThroughput: -1 };
  await session.send("Network.enable");
  const send = (uploadThroughput: number) =>
    session.send("Network.emulateNetworkConditions", { ...condition, uploadThroughput });
  await send(bytesPerSecond);
  return async () => {
    await send(-1);
  };
}

/** A colleague changes the record of a caption. */
export async function changeRecord(newsroom: Newsroom, caption: string): Promise<void> {
  await newsroom.database.execute(
    `UPDATE "Media" SET "version" = "version" + 1 WHERE "caption" = '${caption}'`,
  );
}

/** Adds a record that has no file yet, as wire copy does that names a picture. */
export async function awaitPicture(newsroom: Newsroom, caption: string): Promise<void> {
  const id = caption.toLowerCase().replace(/[^a-z]+/g, "-");
  await newsroom.database.execute(
    `INSERT INTO "Media" ("id", "caption") VALUES ('${id}', '${caption}')`,
  );
}
