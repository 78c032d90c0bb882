import type { EditorOptions, Extensions, Node } from "@tiptap/core";
import { Subscript } from "@tiptap/extension-subscript";
import { Superscript } from "@tiptap/extension-superscript";
import { StarterKit } from "@tiptap/starter-kit";
import { IncomingBody } from "@/components/desk/body-editor/apply/incoming-body";
import {
  InsertMenuKeys,
  type OpenInsertMenu,
} from "@/components/desk/body-editor/insert-menu/insert-menu-keys";
import type { Tool } from "@/components/desk/body-editor/toolbar/tools";
import { FindInStory } from "@/components/desk/body-editor/find/find-in-story";
import { BlankStory } from "@/components/desk/body-editor/extensions/blank-story";
import { BlockIds, OneIdPerBlock } from "@/components/desk/body-editor/extensions/block-ids";
import { Embed, PastedEmbeds, type NewEmbed } from "@/components/desk/body-editor/extensions/embed";
import { Gallery } from "@/components/desk/body-editor/extensions/gallery";
import { ItemMarks } from "@/components/desk/body-editor/extensions/item-marks";
import { Box } from "@/components/desk/body-editor/extensions/box";
import { KeptHtml } from "@/components/desk/body-editor/extensions/kept-html";
import { Link } from "@/components/desk/body-editor/extensions/link";
import { List, ListItem } from "@/components/desk/body-editor/extensions/list";
import { ListKeys } from "@/components/desk/body-editor/extensions/list-keys";
import { PictureNode } from "@/components/desk/body-editor/extensions/picture";
import { PullQuote } from "@/components/desk/body-editor/extensions/pull-quote";
import { Quote } from "@/components/desk/body-editor/extensions/quote";
import { Recording } from "@/components/desk/body-editor/extensions/recording";
import { RelatedLink } from "@/components/desk/body-editor/extensions/related-link";
import { Rule } from "@/components/desk/body-editor/extensions/rule";
import { StoryCopy } from "@/components/desk/body-editor/extensions/story-copy";
import { StoryKeys, UsualKeys } from "@/components/desk/body-editor/extensions/story-keys";
import { WholeStoryClipboard } from "@/components/desk/body-editor/extensions/whole-story-clipboard";
import { StoryPaste, type ReadPaste } from "@/components/desk/body-editor/extensions/story-paste";
import { StoryLimits } from "@/components/desk/body-editor/extensions/story-limits";
import { Subheading } from "@/components/desk/body-editor/extensions/subheading";
import {
  CellText,
  Table,
  TableCell,
  TableRow,
} from "@/components/desk/body-editor/extensions/table";
import { TableKeys } from "@/components/desk/body-editor/extensions/table-keys";
import { MarginMarksInStory } from "@/components/desk/body-editor/margin/margin-marks";
import { typography } from "@/components/desk/body-editor/extensions/typography";
import { siteLanguage } from "@/lib/base/site-language";
import type { BlockType } from "@/lib/content/blocks/kinds";
import { PicturesToCome } from "@/components/desk/body-editor/uploads/pictures-to-come";

/** Of the kit: document, paragraph, text, bold, italic, undo and both cursors. */
const Kit = StarterKit.configure({
  blockquote: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  paragraph: { HTMLAttributes: { dir: "auto" } },
  strike: false,
  trailingNode: false,
  underline: false,
  undoRedo: { depth: 500 },
});

const nodes: { [Type in Exclude<BlockType, "paragraph">]: Node } = {
  subheading: Subheading,
  quote: Quote,
  pullQuote: PullQuote,
  rule: Rule,
  table: Table,
  box: Box,
  list: List,
  picture: PictureNode,
  gallery: Gallery,
  recording: Recording,
  embed: Embed,
  keptHtml: KeptHtml,
  relatedLink: RelatedLink,
};

export const storySettings = {
  enableCoreExtensions: { keymap: false },
  // Signs that people know from Markdown.
  enableInputRules: ["list", "subheading", "quote", "rule", "bold", "link", "typography"],
  enablePasteRules: false,
} satisfies Partial<EditorOptions>;

export type StoryEvents = {
  onTooLong: (words: string) => void;
  /** Only of what comes from elsewhere. */
  onReadPaste: (read: ReadPaste) => void;
  onOpenNotes: (blockId: string) => void;
  onInsertMenu: (menu: OpenInsertMenu | null) => void;
  onInsert: (tool: Tool) => void;
  uploadElement: (uploadId: string) => HTMLElement;
  onEmbed: (embed: NewEmbed) => void;
  /** Further hosts that may be embedded. */
  embedHosts: readonly string[];
};

export function storyExtensions(events: StoryEvents): Extensions {
  const { onTooLong, onReadPaste, onOpenNotes, onInsertMenu, onInsert, uploadElement } = events;
  const { onEmbed, embedHosts } = events;
  return [
    Kit,
    UsualKeys,
    ...Object.values(nodes),
    ListItem,
    TableRow,
    TableCell,
    CellText,
    TableKeys,
    ListKeys,
    Link,
    Superscript.extend({ excludes: "subscript" }),
    Subscript.extend({ excludes: "superscript" }),
    BlockIds.configure({ types: ["paragraph", ...Object.keys(nodes)] }),
    OneIdPerBlock,
    StoryLimits.configure({ onRefusal: onTooLong }),
    PastedEmbeds.configure({ hosts: embedHosts, onEmbed }),
    StoryCopy,
    StoryPaste.configure({ onRead: onReadPaste }),
    WholeStoryClipboard,
    StoryKeys,
    typography(siteLanguage),
    FindInStory,
    InsertMenuKeys.configure({ onMenu: onInsertMenu, onChoose: onInsert }),
    BlankStory,
    ItemMarks,
    IncomingBody,
    MarginMarksInStory.configure({ onOpenNotes }),
    PicturesToCome.configure({ elementOf: uploadElement }),
  ];
}
