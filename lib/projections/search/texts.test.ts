import { expect, test } from "vitest";
import { textsOf } from "@/lib/projections/search/texts";
import { contentWith, paragraph, recording } from "@/lib/testing/content";

test("what is said in a recording comes behind what was written, and is no caption of the head", () => {
  const content = contentWith({
    body: [
      { ...recording("r", "The quay"), captions: { id: "used", fileName: "quay.txt" } },
      paragraph("a", "Ships came."),
    ],
  });
  const revision = { ...content, id: "revision", bylines: [], media: [], recordings: [] };
  const said = new Map([["used", "\nThe harbourmaster speaks."]]);
  const { body, captions } = textsOf(revision, said);
  expect(body.at(-1)).toBe("The harbourmaster speaks.");
  expect(body).toContain("Ships came.");
  expect(captions).toEqual([]);
});
