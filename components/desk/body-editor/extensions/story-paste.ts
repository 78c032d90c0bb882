import { Extension } from "@tiptap/core";
import {
  DOMParser as PageParser,
  Fragment,
  Slice,
  type Node,
  type ResolvedPos,
  type Schema,
} from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { isFromStory } from "@/components/desk/body-editor/extensions/story-copy";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import type { Pasted } from "@/components/desk/body-editor/paste/pasted-text";
import {
  firstStoryIn,
  paragraphsOfPlainText,
} from "@/components/desk/body-editor/paste/plain-text";
import { unwrappedIn } from "@/lib/content/body/unwrap-link";
import { emptyReceipt } from "@/lib/content/receipts/receipt";
import { tableHtml, type PastedCell } from "@/components/desk/body-editor/paste/pasted-table";
import { tableOfPlainText } from "@/components/desk/body-editor/paste/plain-table";
import { reduceHtml } from "@/components/desk/body-editor/paste/reduce-html";

/** As paragraphs, or as items if the caret is in a list; open at both ends. */
function sliceOfParagraphs(texts: string[], $context: ResolvedPos, schema: Schema): Slice {
  const marks = $context.marks();
  const paragraphs = texts.map((words) =>
    nodeType(schema, "paragraph").create(null, schema.text(words, marks)),
  );
  if (!isInList($context)) return new Slice(Fragment.from(paragraphs), 1, 1);
  const items = paragraphs.map((paragraph) => nodeType(schema, "listItem").create(null, paragraph));
  return new Slice(Fragment.from(items), 2, 2);
}

function isInList($context: ResolvedPos): boolean {
  return $context.depth >= 3 && $context.node(-2).type.name === "list";
}

function plainCell(words: string): PastedCell {
  const html = words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return { html, words, isHeader: false, isBold: false };
}

function tableSlice(html: string, schema: Schema): Slice {
  const page = new DOMParser().parseFromString(html, "text/html");
  return new Slice(PageParser.fromSchema(schema).parse(page.body).content, 0, 0);
}

export type ReadPaste = Pasted & { before: Node };

export const StoryPaste = Extension.create<{ onRead: (read: ReadPaste) => void }>({
  name: "storyPaste",
  addOptions() {
    return { onRead: () => undefined };
  },
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    const { onRead } = this.options;
    // The parsers below get the HTML alone.
    let rtf = "";
    const keepRtf = (data: DataTransfer | null) => {
      rtf = data?.getData("text/rtf") ?? "";
      return false;
    };
    return [
      new Plugin({
        key: new PluginKey("storyPaste"),
        props: {
          handleDOMEvents: {
            paste: (_view, event) => keepRtf(event.clipboardData),
            drop: (_view, event) => keepRtf(event.dataTransfer),
          },
          clipboardTextParser(copied, $context, _plain, { state }) {
            const rows = tableOfPlainText(copied, $context.depth > 2 ? 1 : 2);
            if (rows !== null && !isInList($context)) {
              const html = tableHtml({
                caption: "",
                rows: rows.map((cells) => cells.map(plainCell)),
              });
              const receipt = { ...emptyReceipt(), kept: { table: 1 } };
              onRead({ html, receipt, pictures: [], before: state.doc });
              return tableSlice(html, schema);
            }
            const { text, others } = firstStoryIn(copied);
            const words = paragraphsOfPlainText(text);
            const receipt = { ...emptyReceipt(), stories: others };
            if (words.length > 0) receipt.kept = { paragraph: words.length };
            receipt.changed = unwrappedIn(text).map((one) => ({ kind: "unwrapped", words: one }));
            onRead({ html: "", receipt, pictures: [], before: state.doc });
            return sliceOfParagraphs(words, $context, schema);
          },
          transformPastedHTML(html, { state }) {
            if (isFromStory(html)) return html;
            const pasted = reduceHtml(html, rtf);
            onRead({ ...pasted, before: state.doc });
            return pasted.html;
          },
          // An empty paste does not replace the selection.
          handlePaste: (_view, { clipboardData }, { size }) =>
            size === 0 && clipboardData?.types.includes("text/html") === true,
        },
      }),
    ];
  },
});
