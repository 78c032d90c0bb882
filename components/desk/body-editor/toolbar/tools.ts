import type { Editor } from "@tiptap/core";
import {
  insertRule,
  moveBlocks,
  removeBlocks,
} from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import {
  setTextKind,
  textKindOf,
  toggleList,
  type TextKind,
} from "@/components/desk/body-editor/commands/text-kind";
import type { IconName } from "@/components/desk/body-editor/toolbar/icon";
import type { ToolState } from "@/components/desk/body-editor/toolbar/tool-state";

export type DeskActions = {
  openLink: () => void;
  insertPicture: () => void;
  insertRelatedLink: () => void;
  writeNote?: (() => void) | undefined;
};

export type Tool = {
  label: string;
  icon: IconName;
  /** Where the label stands beside the icon. */
  named?: "wide" | "usual";
  /** "Mod" is the platform's command key. */
  keys?: string;
  isOffered?: (desk: DeskActions) => boolean;
  /** It also works on a read-only story. */
  changesNothing?: true;
  isPressed?: (state: ToolState) => boolean;
  isOff?: (state: ToolState) => boolean;
  use: (editor: Editor, desk: DeskActions) => void;
};

const needsText = (state: ToolState) => !state.isText;

function kindTool(kind: TextKind, label: string, icon: IconName): Tool {
  return {
    label,
    icon,
    isPressed: (state) => state.kind === kind,
    isOff: needsText,
    use: (editor) => {
      const block = editor.state.selection.$from.node(1);
      const isOn = block !== undefined && textKindOf(block) === kind;
      runChange(editor, setTextKind(isOn ? "paragraph" : kind));
    },
  };
}

function listTool(isOrdered: boolean, label: string, icon: IconName): Tool {
  return {
    label,
    icon,
    isPressed: (state) => state.kind === icon,
    isOff: needsText,
    use: (editor) => runChange(editor, toggleList(isOrdered)),
  };
}

export const toolGroups: readonly (readonly Tool[])[] = [
  [
    kindTool("paragraph", "Paragraph", "paragraph"),
    kindTool("subheading", "Subheading", "subheading"),
    kindTool("smallSubheading", "Small subheading", "smallSubheading"),
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
      named: "wide",
      keys: "Mod+K",
      isPressed: (state) => state.isLink,
      isOff: needsText,
      use: (_editor, desk) => desk.openLink(),
    },
  ],
  [
    kindTool("quote", "Quote", "quote"),
    kindTool("pullQuote", "Pull quote", "pullQuote"),
    listTool(false, "Bulleted list", "bulleted"),
    listTool(true, "Numbered list", "numbered"),
    { label: "Rule", icon: "rule", use: (editor) => runChange(editor, insertRule) },
    {
      label: "Picture",
      icon: "picture",
      named: "usual",
      use: (_editor, desk) => desk.insertPicture(),
    },
    {
      label: "Related link",
      icon: "related",
      named: "usual",
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
