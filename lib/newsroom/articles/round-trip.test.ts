import type { Block } from "@/lib/content/blocks/kinds";
import fc from "fast-check";
import { expect, test } from "vitest";
import { getArticleForEditing } from "@/lib/desk/articles/desk-queries";
import { editedArticle } from "@/lib/desk/articles/desk-shape";
import { content as contentSchema, type Content } from "@/lib/content/articles/schema";
import { db } from "@/lib/base/db";
import type { CaptionsUse } from "@/lib/content/blocks/recording";
import { fileOf, type RecordingFile } from "@/lib/content/recordings/file";
import { anyBody } from "@/lib/testing/any-body";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  chief,
  addAuthor,
  addDraft,
  addPicture,
  addRecordingRecord,
  addSection,
  addTopic,
  addUser,
  save,
} from "@/lib/testing/records";

useThrowAwayNewsroom();

test("whatever content is saved, the desk gives the same content back, in the shape of its answers", async () => {
  const editor = await addUser("editor");
  const [harbour, ann, bo] = [
    await addSection("harbour"),
    await addAuthor("ann"),
    await addAuthor("bo"),
  ];
  const [crane, ship] = [await addPicture("crane"), await addPicture("ship")];
  const topics = [await addTopic("tides"), await addTopic("ports"), await addTopic("ships")];
  const record = await addRecordingRecord();
  const captions = await db().captions.create({
    data: { recordingId: record.id, fileName: "quay.vtt", text: "WEBVTT\n" },
  });
  const recording = {
    file: fileOf(record),
    ofFile: { id: captions.id, fileName: captions.fileName },
  };
  const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 100 }),
    fc.string({ unit: anyUnit, maxLength: 100 }),
  );
  const mediaId = fc.constantFrom(crane.id, ship.id);
  const override = fc.option(words);
  const pictureUse = fc.record({
    mediaId,
    ...{ caption: override, credit: override, altText: override },
  });
  const anyContent: fc.Arbitrary<Content> = fc
    .record({
      headline: words,
      standfirst: words,
      dateline: words,
      sectionId: fc.constantFrom(null, harbour.id),
      topicIds: fc.shuffledSubarray(topics.map((topic) => topic.id)),
      bylines: fc
        .subarray([ann.id, bo.id])
        .map((ids) => ids.reverse().map((authorId) => ({ authorId, place: "Leeds" })))
        .chain((all) =>
          fc.constantFrom(
            all,
            all.map((one) => ({ ...one, role: "photography" as const })),
          ),
        ),
      leadPicture: fc.option(pictureUse),
      frontPicture: fc.option(pictureUse),
      kicker: words,
      searchDescription: words,
      canonicalAddress: fc.oneof(fc.constant(""), fc.webUrl()),
      body: fc
        .tuple(anyBody, mediaId)
        .map(([blocks, id]) => blocks.map((one) => withMedia(one, id, recording))),
    })
    .map((change) => contentSchema.parse(contentWith(change)));
  const { id } = await addDraft({}, editor);
  let version = 1;
  await fc.assert(
    fc.asyncProperty(anyContent, fc.constantFrom("save", "overrule"), async (content, kind) => {
      ({ version } = await save(editor, id, { version, content, kind }));
      const edited = await getArticleForEditing(chief, id);
      expect(edited.content).toEqual(content);
      expect(edited.version).toBe(version);
      expect(editedArticle.parse(JSON.parse(JSON.stringify(edited)))).toEqual(edited);
    }),
    { numRuns: 30 },
  );
});

type Filed = { file: RecordingFile; ofFile: CaptionsUse };

function withMedia(block: Block, mediaId: string, { file, ofFile }: Filed): Block {
  if (block.type === "gallery") {
    return { ...block, pictures: block.pictures.slice(0, 1).map((use) => ({ ...use, mediaId })) };
  }
  if (block.type === "box") {
    const blocks = block.blocks.map((one) => (one.type === "picture" ? { ...one, mediaId } : one));
    return { ...block, blocks };
  }
  if (block.type === "recording") {
    const { poster, captions } = block;
    return { ...block, file, poster: poster && mediaId, captions: captions && ofFile };
  }
  if (block.type === "embed") return { ...block, still: block.still && mediaId };
  return block.type === "picture" ? { ...block, mediaId } : block;
}
