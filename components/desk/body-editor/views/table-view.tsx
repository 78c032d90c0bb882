import {
  NodeViewContent,
  NodeViewWrapper,
  useEditorState,
  type NodeViewProps,
} from "@tiptap/react";
import {
  removeBlocks,
  selectBlock,
  setBlockAttributes,
} from "@/components/desk/body-editor/commands/blocks";
import { runChange, type EditorChange } from "@/components/desk/body-editor/commands/run";
import {
  cellAt,
  insertColumn,
  insertRow,
  removeColumns,
  removeRows,
} from "@/components/desk/body-editor/commands/table";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { fieldLimits } from "@/components/desk/body-editor/document";
import { ChartFields } from "@/components/desk/body-editor/views/chart-fields";
import { BlockTools, type BlockTool } from "@/components/desk/body-editor/views/block-tools";
import { BlockTextField, fieldWords } from "@/components/desk/body-editor/views/text-field";
import { useBlockKeys } from "@/components/desk/body-editor/views/use-block-keys";

const tableStyle =
  "block w-full overflow-x-auto [&_tbody]:table [&_tbody]:min-w-full [&_tbody]:border-collapse " +
  "[&_td]:relative [&_td]:min-w-16 [&_td]:border [&_td]:border-rule [&_td]:px-2 [&_td]:py-1 [&_td]:align-top " +
  "[&_td]:font-sans [&_td]:text-base/6 " +
  "[&_.selectedCell]:after:pointer-events-none [&_.selectedCell]:after:absolute [&_.selectedCell]:after:inset-0 " +
  "[&_.selectedCell]:after:bg-[color-mix(in_srgb,var(--color-accent)_15%,transparent)]";

const headerRowStyle = "[&_tr:first-child>td]:bg-wash [&_tr:first-child>td]:font-semibold";
const headerColumnStyle = "[&_td:first-child]:bg-wash [&_td:first-child]:font-semibold";

export function TableView({ node, editor, getPos, selected }: NodeViewProps) {
  const { isReadOnly } = useDeskRecords();
  const onKeyDown = useBlockKeys(editor, getPos);
  const at = getPos();
  const isInside =
    useEditorState({
      editor,
      selector: ({ editor: { state } }) => cellAt(state)?.start === (at ?? -2) + 1,
    }) ?? false;
  const change = (attributes: Record<string, unknown>) =>
    runChange(editor, setBlockAttributes(getPos, attributes));

  function inCell(label: string, apply: EditorChange): BlockTool {
    return { label, isOff: !isInside, use: () => runChange(editor, apply) };
  }
  function headerTool(label: string, name: "hasHeaderRow" | "hasHeaderColumn"): BlockTool {
    const isOn = node.attrs[name] === true;
    return { label, isPressed: isOn, use: () => change({ [name]: !isOn }) };
  }
  function remove() {
    selectBlock(editor, getPos);
    runChange(editor, removeBlocks);
    editor.view.focus();
  }

  const field = (name: "caption" | "source", label: string, limit: number, hint: string) => (
    <BlockTextField
      label={label}
      name={name}
      value={fieldWords(node, name) ?? ""}
      limit={limit}
      isReadOnly={isReadOnly}
      isLong
      placeholder={hint}
      onChange={(words) => change({ [name]: words })}
    />
  );

  return (
    <NodeViewWrapper
      role="group"
      aria-label="Table"
      data-id={fieldWords(node, "id") ?? ""}
      className={`my-6 border-y border-rule py-4 ${selected ? "outline-2 outline-offset-4 outline-accent" : ""}`}
    >
      <div contentEditable={false} onKeyDown={onKeyDown} className="mb-3 space-y-2">
        {field("caption", "Table caption", fieldLimits.tableCaption, "What the table shows")}
        {!isReadOnly && (
          <BlockTools
            label="Table tools"
            onLeave={() => editor.view.focus()}
            tools={[
              inCell("Row above", insertRow("above")),
              inCell("Row below", insertRow("below")),
              inCell("Remove row", removeRows),
              inCell("Column before", insertColumn("before")),
              inCell("Column after", insertColumn("after")),
              inCell("Remove column", removeColumns),
              headerTool("Header row", "hasHeaderRow"),
              headerTool("Header column", "hasHeaderColumn"),
              { label: "Remove table", use: remove },
            ]}
          />
        )}
      </div>
      <NodeViewContent<"table">
        as="table"
        className={[
          tableStyle,
          node.attrs["hasHeaderRow"] === true && headerRowStyle,
          node.attrs["hasHeaderColumn"] === true && headerColumnStyle,
        ]
          .filter(Boolean)
          .join(" ")}
      />
      <div contentEditable={false} onKeyDown={onKeyDown} className="mt-3 space-y-2">
        <ChartFields node={node} isReadOnly={isReadOnly} onChange={change} />
        {field("source", "Table source", fieldLimits.source, "Who counted or measured it")}
      </div>
    </NodeViewWrapper>
  );
}
