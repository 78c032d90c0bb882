// "/" at the start of an empty paragraph opens the list of blocks; what follows it searches the list.
import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { exitSuggestion, Suggestion, type SuggestionProps } from "@tiptap/suggestion";
import { foundBlockTools } from "@/components/desk/body-editor/insert-menu/found-block-tools";
import type { Tool } from "@/components/desk/body-editor/toolbar/tools";

export type OpenInsertMenu = {
  tools: readonly Tool[];
  current: number;
  /** Takes "/" and the search away, before the tool is used. */
  choose: (tool: Tool) => void;
  /** Keeps the element beside the caret, until what it gives is called. */
  place: (element: HTMLElement) => () => void;
};

type Options = {
  onMenu: (menu: OpenInsertMenu | null) => void;
  onChoose: (tool: Tool) => void;
};

const key = new PluginKey("insertMenu");

export const InsertMenuKeys = Extension.create<Options>({
  name: "insertMenu",
  // Its Enter comes before that of the story.
  priority: 300,
  addOptions: () => ({ onMenu: () => undefined, onChoose: () => undefined }),
  addProseMirrorPlugins() {
    const { onMenu, onChoose } = this.options;
    let menu: OpenInsertMenu | null = null;
    const show = (next: OpenInsertMenu | null) => {
      menu = next;
      onMenu(next);
    };
    const open = ({ items, command, mount }: SuggestionProps<Tool, Tool>) =>
      show(items.length === 0 ? null : { tools: items, current: 0, choose: command, place: mount });
    const move = ({ tools, current, ...others }: OpenInsertMenu, by: 1 | -1) =>
      show({ ...others, tools, current: (current + by + tools.length) % tools.length });

    return [
      Suggestion<Tool, Tool>({
        editor: this.editor,
        pluginKey: key,
        char: "/",
        startOfLine: true,
        allowSpaces: true,
        allow: ({ state, range }) => {
          const $from = state.doc.resolve(range.from);
          return $from.depth === 1 && $from.parent.type.name === "paragraph";
        },
        items: ({ query }) => foundBlockTools(query),
        command: ({ editor, range, props: tool }) => {
          editor.commands.deleteRange(range);
          onChoose(tool);
        },
        render: () => ({
          onUpdate: open,
          onExit: () => show(null),
          onKeyDown: ({ event, view }) => {
            if (menu === null) return false;
            const tool = menu.tools[menu.current];
            if (event.key === "ArrowDown") move(menu, 1);
            else if (event.key === "ArrowUp") move(menu, -1);
            else if (event.key === "Enter" && !event.isComposing && tool) menu.choose(tool);
            else if (event.key === "Tab") exitSuggestion(view, key);
            else return false;
            return true;
          },
        }),
      }),
    ];
  },
});
