// Every key of the story's editor, for people who look them up. Those of tools stand with the tools.
import { toolGroups, type Tool } from "@/components/desk/body-editor/toolbar/tools";

type Key = { keys: string; what: string };
export type KeyGroup = { title: string; keys: readonly Key[] };

const tools: readonly Tool[] = toolGroups.flat();

export const allKeys: readonly KeyGroup[] = [
  {
    title: "Anywhere in the article",
    keys: [
      { keys: "Mod+S", what: "Save draft" },
      { keys: "Mod+Shift+Enter", what: "Publish, or send to review; Enter confirms" },
      { keys: "?", what: "This list, outside text and fields" },
      { keys: "Mod+/", what: "This list, in the story too" },
    ],
  },
  {
    title: "In the story",
    keys: [
      ...tools.flatMap(({ keys, label }) => (keys ? { keys, what: label } : [])),
      { keys: "/", what: "List of blocks, at the beginning of a paragraph" },
      { keys: "Tab", what: "Next field or button after the caret, where no item can be indented" },
      { keys: "Alt+F10", what: "To the tools; Escape leads back" },
      { keys: "Esc", what: "From a block’s field to its block" },
    ],
  },
  {
    title: "Typed at the beginning of a paragraph, with a space after it",
    keys: tools.flatMap(({ typed, label }) => (typed ? { keys: typed, what: label } : [])),
  },
  {
    title: "Typed around words",
    keys: [
      { keys: "**words**", what: "Bold" },
      { keys: "*words*", what: "Italic" },
    ],
  },
];
