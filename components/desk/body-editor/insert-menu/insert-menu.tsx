import { useEffect, useId } from "react";
import type { Editor } from "@tiptap/core";
import type { OpenInsertMenu } from "@/components/desk/body-editor/insert-menu/insert-menu-keys";
import { Icon } from "@/components/desk/body-editor/toolbar/icon";

type Props = { editor: Editor; menu: OpenInsertMenu };

/** The keyboard stays in the story, which names the current block to screen readers. */
export function InsertMenu({ editor, menu: { tools, current, choose, place } }: Props) {
  const id = useId();
  useEffect(() => {
    const story = editor.view.dom;
    story.setAttribute("aria-controls", id);
    return () => {
      story.removeAttribute("aria-controls");
      story.removeAttribute("aria-activedescendant");
    };
  }, [editor, id]);
  useEffect(() => {
    editor.view.dom.setAttribute("aria-activedescendant", `${id}-${current}`);
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [editor, id, current]);
  return (
    <ul
      ref={(element) => (element ? place(element) : undefined)}
      id={id}
      role="listbox"
      aria-label="Blocks"
      className="absolute top-0 left-0 z-20 max-h-72 w-64 overflow-y-auto border border-rule-strong bg-paper py-1 font-sans text-sm"
    >
      {tools.map((tool, index) => (
        <li
          key={tool.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(tool)}
          className="flex min-h-9 cursor-pointer items-center gap-3 px-3 py-1 hover:bg-wash aria-selected:bg-wash aria-selected:text-accent"
        >
          <Icon name={tool.icon} />
          {tool.label}
          {tool.typed && (
            <kbd className="ms-auto font-mono text-xs text-ink-soft">{tool.typed}</kbd>
          )}
        </li>
      ))}
    </ul>
  );
}
