import { Extension, mergeAttributes, Node } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { insertBlock } from "@/components/desk/body-editor/commands/blocks";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { textAttribute as text } from "@/components/desk/body-editor/extensions/text-attribute";
import { EmbedView } from "@/components/desk/body-editor/views/embed-view";
import { randomId } from "@/lib/base/random-id";
import { embeddingOf, type Embedding } from "@/lib/content/embeds/providers";

export const Embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      ...{ address: text("address"), site: text("site"), title: text("title") },
      ...{ author: text("author"), caption: text("caption"), still: text("still") },
    };
  },
  parseHTML() {
    return [{ tag: "figure[data-address]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["figure", mergeAttributes(HTMLAttributes)];
  },
  addNodeView() {
    return ReactNodeViewRenderer(EmbedView);
  },
});

export type NewEmbed = { id: string; address: string };

type Options = {
  hosts: readonly string[];
  onEmbed: (embed: NewEmbed) => void;
};

/** An address alone in an empty paragraph becomes an embed if it is one of a known site. */
export const PastedEmbeds = Extension.create<Options>({
  name: "pastedEmbeds",
  // Before the paste of other texts.
  priority: 300,
  addOptions: () => ({ hosts: [], onEmbed: () => undefined }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin({
        key: new PluginKey("pastedEmbeds"),
        props: {
          handlePaste({ state }, { clipboardData }) {
            const { $from, empty } = state.selection;
            const isAlone =
              empty &&
              $from.depth === 1 &&
              $from.parent.type.name === "paragraph" &&
              $from.parent.content.size === 0;
            const embedding = embeddingOf(
              clipboardData?.getData("text/plain").trim() ?? "",
              options.hosts,
            );
            if (!isAlone || embedding === null) return false;
            const id = randomId();
            runChange(editor, insertEmbed(editor.schema, id, embedding));
            options.onEmbed({ id, address: embedding.address });
            return true;
          },
        },
      }),
    ];
  },
});

export function insertEmbed(
  schema: Parameters<typeof nodeType>[0],
  id: string,
  { address, site }: Embedding,
) {
  return insertBlock(nodeType(schema, "embed").create({ id, address, site }));
}
