// One stop for Tab, arrow keys inside.
import { useEditorState, type Editor } from "@tiptap/react";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { noToolState, toolState } from "@/components/desk/body-editor/toolbar/tool-state";
import { ToolButton } from "@/components/desk/body-editor/toolbar/tool-button";
import { toolGroups, type DeskActions } from "@/components/desk/body-editor/toolbar/tools";

type Props = {
  editor: Editor | null;
  isReadOnly: boolean;
  desk: DeskActions;
  ref: RefObject<HTMLDivElement | null>;
};

function nextTool(key: string, current: number, count: number): number | null {
  if (key === "ArrowRight") return (current + 1) % count;
  if (key === "ArrowLeft") return (current - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** Disabled tools stay reachable, so that nothing moves under the keyboard. */
export function Toolbar({ editor, isReadOnly, desk, ref }: Props) {
  const [current, setCurrent] = useState(0);
  const groups = toolGroups.map((group) =>
    group.filter((tool) => !tool.isListedAlone && (tool.isOffered?.(desk) ?? true)),
  );
  const tools = groups.flat();
  const state =
    useEditorState({
      editor,
      selector: (snapshot) =>
        snapshot.editor ? toolState(snapshot.editor.state, isReadOnly) : noToolState,
    }) ?? noToolState;

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const next = nextTool(event.key, current, tools.length);
    if (next !== null) {
      event.currentTarget.querySelectorAll("button")[next]?.focus();
    } else if (event.key === "Escape") {
      editor?.view.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label="Story tools"
      onKeyDown={onKeyDown}
      className="flex items-center gap-y-1 overflow-x-auto border-y border-rule bg-paper py-1 md:flex-wrap md:overflow-visible"
    >
      {groups.map((group, index) => (
        <div
          key={group[0]?.label}
          className={`contents @xl:flex ${index > 0 ? "@xl:ml-1 @xl:border-l @xl:border-rule @xl:pl-1" : ""}`}
        >
          {group.map((tool) => (
            <ToolButton
              key={tool.label}
              tool={tool}
              isPressed={tool.isPressed?.(state)}
              isOff={
                editor === null ||
                (isReadOnly && !tool.changesNothing) ||
                (tool.isOff?.(state) ?? false)
              }
              isTabStop={tools[current] === tool}
              onFocus={() => setCurrent(tools.indexOf(tool))}
              onUse={() => editor && tool.use(editor, desk)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
