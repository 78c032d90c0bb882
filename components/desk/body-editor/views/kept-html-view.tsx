import type { NodeViewProps } from "@tiptap/react";
import { removeBlocks, selectBlock } from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { BlockFrame } from "@/components/desk/body-editor/views/block-frame";
import { frameOf } from "@/components/desk/body-editor/views/kept-html-frame";
import { fieldWords, smallButtonStyle } from "@/components/desk/body-editor/views/text-field";

export function KeptHtmlView({ node, editor, getPos, selected }: NodeViewProps) {
  const { isReadOnly, turnIntoBlocks } = useDeskRecords();
  const html = fieldWords(node, "html") ?? "";
  function remove() {
    selectBlock(editor, getPos);
    runChange(editor, removeBlocks);
    editor.view.focus();
  }

  return (
    <BlockFrame label="Kept HTML" node={node} editor={editor} getPos={getPos} isSelected={selected}>
      <p className="mb-3 font-sans text-xs text-ink-soft">
        Kept HTML, as it came from elsewhere. Readers get its words, lists, tables and links,
        without styles, scripts, frames, forms and pictures of other sites.
      </p>
      <iframe
        title="Kept HTML as it came"
        sandbox=""
        srcDoc={frameOf(html)}
        className="block h-64 w-full resize-y overflow-auto border border-rule bg-white"
      />
      <details className="mt-3 font-sans text-xs">
        <summary className="w-fit cursor-pointer text-ink-soft">
          Source, {html.length.toLocaleString("en")} characters
        </summary>
        <pre
          tabIndex={0}
          role="region"
          aria-label="Source of the kept HTML"
          className="mt-2 max-h-64 overflow-auto bg-wash p-3 text-xs wrap-anywhere whitespace-pre-wrap"
        >
          {html}
        </pre>
      </details>
      {!isReadOnly && (
        <p className="mt-3 flex flex-wrap gap-5">
          <button type="button" className={smallButtonStyle} onClick={() => turnIntoBlocks(getPos)}>
            Turn into blocks
          </button>
          <button type="button" className={smallButtonStyle} onClick={remove}>
            Remove kept HTML
          </button>
        </p>
      )}
    </BlockFrame>
  );
}
