import { ariaKeys, shownKeys } from "@/components/desk/body-editor/keys/shown-keys";
import { Icon } from "@/components/desk/body-editor/toolbar/icon";
import type { Tool } from "@/components/desk/body-editor/toolbar/tools";

type Props = {
  tool: Tool;
  isPressed: boolean | undefined;
  isOff: boolean;
  isTabStop: boolean;
  onFocus: () => void;
  onUse: () => void;
};

/** The mouse leaves the caret in the text; the keyboard leaves the focus on the tool. */
export function ToolButton({ tool, isPressed, isOff, isTabStop, onFocus, onUse }: Props) {
  return (
    <button
      type="button"
      aria-label={tool.label}
      aria-pressed={isPressed}
      aria-disabled={isOff}
      aria-keyshortcuts={tool.keys && ariaKeys(tool.keys)}
      title={tool.keys ? `${tool.label} (${shownKeys(tool.keys)})` : tool.label}
      tabIndex={isTabStop ? 0 : -1}
      onMouseDown={(event) => event.preventDefault()}
      onFocus={onFocus}
      onClick={() => !isOff && onUse()}
      className={
        "flex h-9 min-w-7.5 shrink-0 cursor-pointer items-center justify-center gap-1.5 border-b-2 border-transparent px-1.5 " +
        "font-sans text-sm text-ink hover:bg-wash aria-pressed:border-accent aria-pressed:text-accent " +
        "aria-disabled:cursor-default aria-disabled:text-ink-soft aria-disabled:opacity-50 " +
        "focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
      }
    >
      <Icon name={tool.icon} />
      {tool.isNamed && <span className="hidden @[58rem]:inline">{tool.label}</span>}
    </button>
  );
}
