// What comes in by paste: plain text by its blank lines, HTML reduced to what a story has.
import { Extension } from "@tiptap/core";
import { Fragment, Slice, type ResolvedPos, type Schema } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import { paragraphsOfPlainText } from "@/components/desk/body-editor/paste/plain-text";
import { reduceHtml } from "@/components/desk/body-editor/paste/reduce-html";

/** Plain text as paragraphs, or as items where the caret is in a list; open at both ends. */
function sliceOfPlainText(text: string, $context: ResolvedPos, schema: Schema): Slice {
  const marks = $context.marks();
  const paragraphs = paragraphsOfPlainText(text).map((words) =>
    nodeType(schema, "paragraph").create(null, schema.text(words, marks)),
  );
  if ($context.depth < 3) return new Slice(Fragment.from(paragraphs), 1, 1);
  const items = paragraphs.map((paragraph) => nodeType(schema, "listItem").create(null, paragraph));
  return new Slice(Fragment.from(items), 2, 2);
}

/** Blocks copied in a story come as they are; UniqueID has marked each with its id. */
function isFromStory(html: string): boolean {
  return /<[^>]+ data-pm-slice=/.test(html) && /<[^>]+ data-id=/.test(html);
}

export const StoryPaste = Extension.create({
  name: "storyPaste",
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        key: new PluginKey("storyPaste"),
        props: {
          clipboardTextParser: (text, $context) => sliceOfPlainText(text, $context, schema),
          transformPastedHTML: (html) => (isFromStory(html) ? html : reduceHtml(html)),
        },
      }),
    ];
  },
});
