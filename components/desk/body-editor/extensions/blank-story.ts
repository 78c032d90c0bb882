// A story without words is marked, so that its one paragraph can say what belongs there.
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
