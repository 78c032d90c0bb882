import { expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { listCaptionTexts } from "@/lib/projections/articles/captions";
import { recording } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

useThrowAwayNewsroom();

test("of all captions of a recording, those that a block names are read", async () => {
  const { file } = recording("r", "The quay");
  const { key, ...facts } = file;
  await db().recording.create({
    data: {
      ...{ ...facts, fileKey: key, fileName: "quay.mp4" },
      captions: {
        create: [
          { id: "used", text: "\nThe harbourmaster speaks." },
          { id: "former", text: "\nThe harbourmaster sings." },
        ],
      },
    },
  });
  const block = {
    ...recording("r", "The quay"),
    captions: { id: "used", fileName: "quay.txt" },
  };
  const revision = { body: [block], recordings: [{ id: file.id }] };
  expect([...(await listCaptionTexts(db(), [revision]))]).toEqual([
    ["used", "\nThe harbourmaster speaks."],
  ]);
});
