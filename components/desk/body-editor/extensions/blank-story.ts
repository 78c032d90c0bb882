// Marks a story without words, so that its one paragraph shows a placeholder.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";

export const BlankStory = Extension.create({
  name: "blankStory",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("blankStory"),
        props: {
          attributes({ doc }): Record<string, string> {
            const [only, second] = doc.children;
            const isBlank = !second && only?.type.name === "paragraph" && only.content.size === 0;
            return isBlank ? { class: "is-blank" } : {};
          },
        },
      }),
    ];
  },
});
