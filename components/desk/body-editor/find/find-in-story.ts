import { Extension } from "@tiptap/core";
import { search } from "prosemirror-search";

/** Marks what the find panel looks for. */
export const FindInStory = Extension.create({
  name: "findInStory",
  addProseMirrorPlugins: () => [search()],
});
