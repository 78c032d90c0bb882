import { expect, test } from "vitest";
import { withPictures } from "@/lib/content/blocks/picture-uses";
import type { Block } from "@/lib/content/blocks/kinds";
import { picture } from "@/lib/testing/content";

const box = (title: string): Block => ({
  ...{ id: "b", type: "box", sort: "about", title },
  blocks: [picture("p", "gone")],
});

test("a box that loses its only picture keeps its title; one without words goes", () => {
  const left = withPictures([box("The quay"), box("")], (id) => id !== "gone");
  expect(left).toEqual([
    { ...box("The quay"), blocks: [{ id: "block-1", type: "paragraph", text: [] }] },
  ]);
});
