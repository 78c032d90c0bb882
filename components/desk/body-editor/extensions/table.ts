// A table of cells that are never merged. Rows and columns have ids, which `TableShape` gives.
import { mergeAttributes, Node, type Attribute, type NodeConfig } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { __pastedCells as pastedCells, tableEditing } from "@tiptap/pm/tables";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { headsOf, mendTables } from "@/components/desk/body-editor/commands/table-shape";
import { cellAt, pasteIntoCell } from "@/components/desk/body-editor/commands/table";
import { isOfField } from "@/components/desk/body-editor/extensions/own-events";
import { TableView } from "@/components/desk/body-editor/views/table-view";

/** Kept in what is copied. */
function words(attribute: string): Attribute {
  const name = `data-${attribute}`;
  return {
    default: "",
    parseHTML: (element) => element.getAttribute(name) ?? "",
    renderHTML: ({ [attribute]: value }) => (value === "" ? {} : { [name]: value }),
  };
}

function flag(key: string, name: string): Attribute {
  return {
    default: false,
    parseHTML: (element) => element.hasAttribute(name),
    renderHTML: ({ [key]: is }) => (is === true ? { [name]: "" } : {}),
  };
}

function ownId(key: string, name: string): Attribute {
  return {
    default: null,
    parseHTML: (element) => element.getAttribute(name),
    renderHTML: ({ [key]: id }) => (id === null ? {} : { [name]: id }),
  };
}

/** Tiptap passes no such part of a node on by itself. */
function inRole(tableRole: "table" | "row" | "cell"): Pick<NodeConfig, "extendNodeSchema"> {
  return {
    extendNodeSchema: ({ name }) => (roles[name] === tableRole ? { tableRole } : {}),
  };
}

const roles: Partial<Record<string, string>> = {
  table: "table",
  tableRow: "row",
  tableCell: "cell",
};

/** Headers with words are said to be headers. As decorations they change no element that is being typed in. */
function headersIn(doc: ProseMirrorNode): DecorationSet {
  const headers: Decoration[] = [];
  doc.forEach((table, at) => {
    if (table.type.name !== "table") return;
    table.forEach((row, rowAt, rowIndex) => {
      row.forEach((cell, cellAt, columnIndex) => {
        const heads = headsOf(table.attrs, rowIndex, columnIndex);
        if (heads === null || cell.textContent.trim() === "") return;
        const from = at + rowAt + cellAt + 2;
        headers.push(Decoration.node(from, from + cell.nodeSize, { role: `${heads}header` }));
      });
    });
  });
  return DecorationSet.create(doc, headers);
}

export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  ...inRole("table"),
  addAttributes() {
    return {
      caption: words("caption"),
      source: words("source"),
      chart: words("chart"),
      unit: words("unit"),
      hasHeaderRow: flag("hasHeaderRow", "data-header-row"),
      hasHeaderColumn: flag("hasHeaderColumn", "data-header-column"),
    };
  },
  parseHTML() {
    return [{ tag: "table" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["table", mergeAttributes(HTMLAttributes), ["tbody", 0]];
  },
  addNodeView() {
    return ReactNodeViewRenderer(TableView, {
      contentDOMElementTag: "tbody",
      stopEvent: isOfField,
    });
  },
  addProseMirrorPlugins() {
    return [
      tableEditing({ allowTableNodeSelection: true }),
      new Plugin<DecorationSet>({
        key: new PluginKey("tableHeaders"),
        state: {
          init: (_, { doc }) => headersIn(doc),
          apply: ({ docChanged, doc }, headers) => (docChanged ? headersIn(doc) : headers),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
      new Plugin({
        key: new PluginKey("tableShape"),
        appendTransaction: (transactions, before, state) =>
          transactions.some(({ docChanged }) => docChanged)
            ? mendTables(state.tr, before.doc)
            : null,
        props: {
          handlePaste(view, _event, slice) {
            if (cellAt(view.state) === null || pastedCells(slice) !== null) return false;
            const transaction = view.state.tr;
            if (pasteIntoCell(slice)(transaction)) view.dispatch(transaction.scrollIntoView());
            return true;
          },
        },
      }),
    ];
  },
});

export const TableRow = Node.create({
  name: "tableRow",
  content: "tableCell+",
  ...inRole("row"),
  addAttributes: () => ({ rowId: ownId("rowId", "data-row") }),
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes }) => ["tr", mergeAttributes(HTMLAttributes), 0],
});

const single = { default: 1, rendered: false, parseHTML: () => 1 };

export const TableCell = Node.create({
  name: "tableCell",
  content: "cellText",
  isolating: true,
  ...inRole("cell"),
  addAttributes() {
    return {
      columnId: ownId("columnId", "data-column"),
      // The plugin for tables reads these.
      colspan: single,
      rowspan: single,
      colwidth: { default: null, rendered: false, parseHTML: () => null },
    };
  },
  parseHTML: () => [{ tag: "td" }, { tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["td", mergeAttributes(HTMLAttributes), 0],
});

/** No paragraph, so that what makes another kind of one does nothing in a cell. */
export const CellText = Node.create({
  name: "cellText",
  content: "inline*",
  parseHTML: () => [{ tag: "p", context: "tableCell/", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["p", mergeAttributes({ dir: "auto" }, HTMLAttributes), 0],
});
