import type { Editor } from "@tiptap/core";
import { insertBox } from "@/components/desk/body-editor/commands/box";
import { selectedInner } from "@/components/desk/body-editor/commands/selected-blocks";
import {
  insertRule,
  moveBlocks,
  removeBlocks,
} from "@/components/desk/body-editor/commands/blocks";
import { moveItems } from "@/components/desk/body-editor/commands/item-level";
import { runChange } from "@/components/desk/body-editor/commands/run";
import {
  setTextKind,
  textKindOf,
  toggleList,
  type TextKind,
} from "@/components/desk/body-editor/commands/text-kind";
import { insertTable } from "@/components/desk/body-editor/commands/table";
import type { IconName } from "@/components/desk/body-editor/toolbar/icon";
import type { ToolState } from "@/components/desk/body-editor/toolbar/tool-state";

export type DeskActions = {
  openLink: () => void;
  find: () => void;
  insertPicture: () => void;
  insertGallery: () => void;
  insertRecording: () => void;
  insertEmbed: () => void;
  insertRelatedLink: () => void;
  writeNote?: (() => void) | undefined;
};

export type Tool = {
  label: string;
  icon: IconName;
  /** Its label stands beside the icon where there is room. */
  isNamed?: true;
  /** "Mod" is the platform's command key. */
  keys?: string;
  /** It begins a block. Other names by which people search it. */
  block?: string;
  /** It is in the list of blocks alone: the tools fit one line. */
  isListedAlone?: true;
  /** Signs that begin the block as they are typed. */
  typed?: string;
  isOffered?: (desk: DeskActions) => boolean;
  /** It also works on a read-only story. */
  changesNothing?: true;
  isPressed?: (state: ToolState) => boolean;
  isOff?: (state: ToolState) => boolean;
  use: (editor: Editor, desk: DeskActions) => void;
};

const needsText = (state: ToolState) => !state.isText;
/** A table's words are no text of their own. */
const needsOwnText = (state: ToolState) => !state.isText || state.kind === "table";

function kindTool(kind: TextKind, label: string, more: Pick<Tool, "block" | "typed">): Tool {
  return {
    label,
    icon: kind,
    ...more,
    isPressed: (state) => state.kind === kind,
    isOff: (state) => needsOwnText(state) || (state.isInBox && kind !== "paragraph"),
    use: (editor) => {
      const { doc, selection } = editor.state;
      const [block] = selectedInner(doc, selection).nodes;
      const isOn = block !== undefined && textKindOf(block) === kind;
      runChange(editor, setTextKind(isOn ? "paragraph" : kind));
    },
  };
}

function listTool(isOrdered: boolean, label: string, more: Pick<Tool, "block" | "typed">): Tool {
  const kind = isOrdered ? "numbered" : "bulleted";
  return {
    label,
    icon: kind,
    ...more,
    isPressed: (state) => state.kind === kind,
    isOff: needsOwnText,
    use: (editor) => runChange(editor, toggleList(isOrdered)),
  };
}

function itemTool(by: 1 | -1, label: string, icon: IconName, keys: string): Tool {
  return {
    ...{ label, icon, keys },
    isOff: (state) => !(by === 1 ? state.canIndent : state.canOutdent),
    use: (editor) => runChange(editor, moveItems(by)),
  };
}

export const toolGroups: readonly (readonly Tool[])[] = [
  [
    kindTool("paragraph", "Paragraph", { block: "text words" }),
    kindTool("subheading", "Subheading", { block: "heading title h2", typed: "##" }),
    kindTool("smallSubheading", "Small subheading", { block: "heading title h3", typed: "###" }),
  ],
  [
    {
      label: "Bold",
      icon: "bold",
      keys: "Mod+B",
      isPressed: (state) => state.isBold,
      isOff: needsText,
      use: (editor) => editor.commands.toggleBold(),
    },
    {
      label: "Italic",
      icon: "italic",
      keys: "Mod+I",
      isPressed: (state) => state.isItalic,
      isOff: needsText,
      use: (editor) => editor.commands.toggleItalic(),
    },
    {
      label: "Superscript",
      icon: "superscript",
      keys: "Mod+.",
      isPressed: (state) => state.isSuperscript,
      isOff: needsText,
      use: (editor) => editor.commands.toggleSuperscript(),
    },
    {
      label: "Subscript",
      icon: "subscript",
      keys: "Mod+,",
      isPressed: (state) => state.isSubscript,
      isOff: needsText,
      use: (editor) => editor.commands.toggleSubscript(),
    },
    {
      label: "Link",
      icon: "link",
      isNamed: true,
      keys: "Mod+K",
      isPressed: (state) => state.isLink,
      isOff: needsText,
      use: (_editor, desk) => desk.openLink(),
    },
  ],
  [
    kindTool("quote", "Quote", { block: "quotation blockquote", typed: ">" }),
    kindTool("pullQuote", "Pull quote", { block: "pullquote callout highlight" }),
    listTool(false, "Bulleted list", { block: "points ul", typed: "-" }),
    listTool(true, "Numbered list", { block: "ordered steps ol", typed: "1." }),
    itemTool(1, "Indent", "indent", "Tab"),
    itemTool(-1, "Outdent", "outdent", "Shift+Tab"),
    {
      label: "Rule",
      icon: "rule",
      block: "divider separator line hr",
      typed: "---",
      use: (editor) => runChange(editor, insertRule),
    },
    {
      label: "Table",
      icon: "table",
      block: "rows columns figures cells spreadsheet",
      use: (editor) => runChange(editor, insertTable),
    },
    {
      label: "Box",
      icon: "box",
      block: "facts sidebar aside panel questions answers faq timeline about",
      use: (editor) => runChange(editor, insertBox),
    },
    {
      label: "Picture",
      icon: "picture",
      block: "image photo photograph",
      isNamed: true,
      use: (_editor, desk) => desk.insertPicture(),
    },
    {
      label: "Gallery",
      isListedAlone: true,
      icon: "gallery",
      block: "pictures slideshow carousel photos images",
      use: (_editor, desk) => desk.insertGallery(),
    },
    {
      label: "Video or audio",
      isListedAlone: true,
      icon: "recording",
      block: "film clip movie sound podcast recording mp4 mp3 webm wav",
      use: (_editor, desk) => desk.insertRecording(),
    },
    {
      label: "Embed",
      isListedAlone: true,
      icon: "embed",
      block: "video youtube vimeo tweet post instagram tiktok spotify map chart iframe",
      use: (_editor, desk) => desk.insertEmbed(),
    },
    {
      label: "Related link",
      icon: "related",
      block: "read more also article",
      isNamed: true,
      use: (_editor, desk) => desk.insertRelatedLink(),
    },
  ],
  [
    {
      label: "Move block up",
      icon: "up",
      keys: "Alt+\u2191",
      isOff: (state) => state.isFirst,
      use: (editor) => runChange(editor, moveBlocks("up")),
    },
    {
      label: "Move block down",
      icon: "down",
      keys: "Alt+\u2193",
      isOff: (state) => state.isLast,
      use: (editor) => runChange(editor, moveBlocks("down")),
    },
    { label: "Remove block", icon: "remove", use: (editor) => runChange(editor, removeBlocks) },
    {
      label: "Note on this block",
      icon: "note",
      keys: "Shift+F2",
      isOffered: (desk) => desk.writeNote !== undefined,
      changesNothing: true,
      use: (_editor, desk) => desk.writeNote?.(),
    },
  ],
  [
    {
      label: "Find and replace",
      icon: "find",
      keys: "Mod+Shift+H",
      changesNothing: true,
      use: (_editor, desk) => desk.find(),
    },
    {
      label: "Undo",
      icon: "undo",
      keys: "Mod+Z",
      isOff: (state) => !state.canUndo,
      use: (editor) => editor.commands.undo(),
    },
    {
      label: "Redo",
      icon: "redo",
      keys: "Mod+Shift+Z",
      isOff: (state) => !state.canRedo,
      use: (editor) => editor.commands.redo(),
    },
  ],
];

export const blockTools: readonly Tool[] = toolGroups
  .flat()
  .filter(({ block }) => block !== undefined);
