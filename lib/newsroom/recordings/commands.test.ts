// The life of a recording: kept, named by articles, captioned, served, backed up, and deleted once nothing names it.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { now, setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { readCatalog } from "@/lib/base/tables/catalog";
import type { BlockOf } from "@/lib/content/blocks/kinds";
import { captionsAddress, mediaAddress } from "@/lib/content/media/address";
import type { Actor } from "@/lib/content/users/actor";
import { listNamedFiles } from "@/lib/newsroom/backups/files";
import { sweepLeftovers } from "@/lib/newsroom/media/renditions/leftovers";
import { served } from "@/lib/newsroom/media/stores";
import { addCaptions, addRecording } from "@/lib/newsroom/recordings/commands";
import { readRecording } from "@/lib/newsroom/recordings/intake/read-recording";
import { removeRecording } from "@/lib/newsroom/recordings/remove";
import { deleteUnusedRecordings } from "@/lib/newsroom/recordings/unused";
import { search } from "@/lib/site/search/find";
import { contentWith, paragraph, recording } from "@/lib/testing/content";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { box, longBox, mp4File, wavFile } from "@/lib/testing/recording-files";
import { addDraft, addSection, addUser, letGoLive, save } from "@/lib/testing/records";
import { answerCaptions } from "@/lib/web/routes/captions-route";
import { answerMedia } from "@/lib/web/routes/media-route";

useThrowAwayNewsroom();

let editor: Actor;
beforeEach(async () => {
  editor = await addUser("editor");
});
afterEach(() => setClock());

async function add(bytes: Buffer, fileName = "quay.mp4") {
  const path = join(env().dataFolder, "incoming");
  writeFileSync(path, bytes);
  return addRecording(editor, { path, fileName });
}

const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nThe harbourmaster speaks.\n";

async function captioned(): Promise<BlockOf<"recording">> {
  const { recording: file } = await add(mp4File());
  const captions = await addCaptions(editor, {
    ...{ recordingId: file.id, fileName: "quay.vtt", text: vtt },
  });
  return { ...recording("r", "The quay"), file, captions };
}

const filesIn = (name: string): string[] => {
  const folder = join(env().dataFolder, name);
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
};

test("a file is kept under its hash, the same bytes are one record, and what is refused leaves nothing", async () => {
  const first = await add(mp4File());
  expect(first).toMatchObject({
    isNew: true,
    recording: { seconds: 7, width: 1280, height: 720, hasSound: true, byteSize: mp4File().length },
  });
  expect(await add(mp4File(), "again.mp4")).toEqual({ ...first, isNew: false });
  expect(await served().get(first.recording.key)).toHaveLength(mp4File().length);
  await expect(add(Buffer.from("<html>"), "film.mp4")).rejects.toThrow(InvalidInputError);
  expect(filesIn("media")).toHaveLength(1);
  expect(await db().leftover.count()).toBe(0);
  expect(await db().recording.count()).toBe(1);
});

test("where a film was taken, and by which device, is not kept", async () => {
  const place = Buffer.from("+22.2855+114.1577/");
  const about = box("udta", box("\xa9xyz", Buffer.alloc(4), place));
  const bytes = mp4File({ about, extra: box("uuid", Buffer.alloc(16), Buffer.from("Pixel 9")) });
  const { key } = (await add(bytes)).recording;
  const kept = Buffer.from((await served().get(key)) ?? []);
  expect(kept).toHaveLength(bytes.length);
  for (const word of [place, "Pixel"]) expect(kept.includes(word)).toBe(false);
  // What plays is as it was.
  expect(kept.indexOf("avcC")).toBe(bytes.indexOf("avcC"));
  expect(kept.subarray(-500)).toEqual(bytes.subarray(-500));
});

test("words are taken out of boxes of any length, and the film stays whole", async () => {
  const bytes = mp4File({ extra: longBox("udta", Buffer.from("+22.2855+114.1577/")) });
  const { key } = (await add(bytes)).recording;
  const kept = Buffer.from((await served().get(key)) ?? []);
  expect(kept).toHaveLength(bytes.length);
  expect(kept.includes("+22.2855")).toBe(false);
  writeFileSync(join(env().dataFolder, "kept"), kept);
  expect(await readRecording(join(env().dataFolder, "kept"))).toMatchObject({ seconds: 7 });
});

test("an article names its recordings, and only with the facts and captions of their records", async () => {
  const block = await captioned();
  const { id } = await addDraft({ body: [block] }, editor);
  const naming = await db().recording.findFirst({
    where: { revisions: { some: { articleId: id } } },
  });
  expect(naming?.id).toBe(block.file.id);
  const other = (await add(wavFile(), "quay.wav")).recording;
  for (const wrong of [
    { ...block, file: { ...block.file, seconds: 8 } },
    { ...block, file: { ...block.file, id: "none" } },
    { ...block, file: other },
  ]) {
    const content = contentWith({ body: [wrong] });
    await expect(save(editor, id, { version: 1, content })).rejects.toThrow(/no longer exist/);
  }
});

test("captions are words that the article is found by, and a file that never changes", async () => {
  const block = await captioned();
  const section = await addSection("harbour");
  const { id } = await addDraft({ sectionId: section.id, body: [paragraph("a", "Ships."), block] });
  await letGoLive(id);
  const anywhere = { sectionId: null, from: null, until: null, page: 1 };
  const { hits } = await search({ ...anywhere, words: "harbourmaster" });
  expect(hits.map((hit) => hit.id)).toEqual([id]);
  const answer = await answerCaptions(`${block.captions?.id}.vtt`);
  expect(answer.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
  expect(answer.headers.get("surrogate-key")).toBe(captionsAddress(block.captions?.id ?? ""));
  expect(await answer.text()).toContain("The harbourmaster speaks.");
  expect((await answerCaptions("none.vtt")).status).toBe(404);
});

test("a video takes captions alone; a sound takes a transcript, which has no times to be served", async () => {
  const [{ recording: film }, { recording: sound }] = [await add(mp4File()), await add(wavFile())];
  const transcript = { fileName: "quay.txt", text: "One.\n\nTwo." };
  await expect(addCaptions(editor, { ...transcript, recordingId: film.id })).rejects.toThrow(
    /has no captions/,
  );
  const { id } = await addCaptions(editor, { ...transcript, recordingId: sound.id });
  expect(await addCaptions(editor, { ...transcript, recordingId: sound.id })).toMatchObject({ id });
  expect((await answerCaptions(`${id}.vtt`)).status).toBe(404);
});

test("backups count the file, and the sweep of left files spares it", async () => {
  const { recording: file } = await add(mp4File());
  await db().leftover.create({ data: { key: file.key, since: new Date("2026-01-01") } });
  await sweepLeftovers();
  expect(await served().find(file.key)).not.toBeNull();
  const tables = await readCatalog(db(), isOnPostgresql ? "postgresql" : "sqlite");
  expect((await listNamedFiles(db(), tables)).served).toEqual([file.key]);
});

test("an editor deletes a file for good once no article uses it, and captions go with it", async () => {
  const block = await captioned();
  const { id } = await addDraft({ headline: "Quay opens", body: [block] }, editor);
  await expect(removeRecording(editor, block.file.id)).rejects.toThrow(
    /“Quay opens” \(in the text/,
  );
  const content = contentWith({ headline: "Quay opens", body: [paragraph("a", "Gone.")] });
  await save(editor, id, { version: 1, content, kind: "save" });
  await removeRecording(editor, block.file.id);
  expect(await served().find(block.file.key)).toBeNull();
  expect((await answerMedia(new Request("http://localhost/"), block.file.key)).status).toBe(410);
  expect(await db().captions.count()).toBe(0);
  const gone = await answerCaptions(`${block.captions?.id}.vtt`);
  expect([gone.status, gone.headers.get("cache-control")]).toEqual([410, "no-store"]);
  const { addresses } = await db().edition.findFirstOrThrow({
    where: { what: "recordingDeleted" },
  });
  expect(addresses).toEqual([
    mediaAddress(block.file.key),
    captionsAddress(block.captions?.id ?? ""),
  ]);
  // The same file may come in again.
  const again = await add(mp4File());
  expect(again.isNew).toBe(true);
  expect((await answerMedia(new Request("http://localhost/"), again.recording.key)).status).toBe(
    200,
  );
});

test("a file that no revision names is deleted thirty days later, and its address says that it is gone", async () => {
  const block = await captioned();
  const { recording: unused } = await add(wavFile(), "unused.wav");
  const { id } = await addDraft({ body: [block] }, editor);
  const begun = now();
  const after = (days: number) => setClock(new Date(begun.getTime() + days * 86_400_000));
  await deleteUnusedRecordings();
  after(29);
  await deleteUnusedRecordings();
  expect(await db().recording.count()).toBe(2);
  // Who puts it into an article in time has it.
  await save(editor, id, {
    version: 1,
    content: contentWith({ body: [block, paragraph("b", "More.")] }),
  });
  after(31);
  await deleteUnusedRecordings();
  expect(await db().recording.findMany({ select: { id: true } })).toEqual([{ id: block.file.id }]);
  expect(await served().find(unused.key)).toBeNull();
  const gone = await answerMedia(new Request("http://localhost/"), unused.key);
  expect(gone.status).toBe(410);
  expect(await served().find(block.file.key)).not.toBeNull();
});
