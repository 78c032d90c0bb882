import { FloatingMenu } from "@tiptap/react/menus";
import type { Editor } from "@tiptap/core";

/** Beside an empty paragraph with the caret. */
export function InsertButton({ editor }: { editor: Editor }) {
  return (
    <FloatingMenu editor={editor} options={{ placement: "left", offset: 6 }}>
      <button
        type="button"
        aria-label="Insert a block"
        title="Insert a block (/)"
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => editor.chain().focus().insertContent("/").run()}
        className="flex size-8 cursor-pointer items-center justify-center border border-rule bg-paper font-sans text-lg leading-none text-ink-soft hover:border-rule-strong hover:text-ink"
      >
        +
      </button>
    </FloatingMenu>
  );
}
