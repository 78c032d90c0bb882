// A browser shows no selection whose two ends are in what cannot be edited, such as all of a story that begins and ends
// with a table. It sends what is copied or pasted then to the page's body.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** Not what the story has handled, which may have replaced the block that the event came to. */
function isForStory({ dom, state }: EditorView, event: ClipboardEvent): boolean {
  if (event.defaultPrevented) return false;
  const isElsewhere = !(event.target instanceof Node && dom.contains(event.target));
  return isElsewhere && document.activeElement === dom && !state.selection.empty;
}

function copy(view: EditorView, data: DataTransfer): void {
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  data.setData("text/html", dom.innerHTML);
  data.setData("text/plain", text);
}

function paste(view: EditorView, data: DataTransfer, event: ClipboardEvent): void {
  const html = data.getData("text/html");
  if (html === "") view.pasteText(data.getData("text/plain"), event);
  else view.pasteHTML(html, event);
}

function act(view: EditorView, event: ClipboardEvent): void {
  const { clipboardData } = event;
  if (clipboardData === null || !isForStory(view, event)) return;
  event.preventDefault();
  if (event.type === "paste") {
    if (view.editable) paste(view, clipboardData, event);
    return;
  }
  copy(view, clipboardData);
  if (event.type === "cut" && view.editable) view.dispatch(view.state.tr.deleteSelection());
}

export const WholeStoryClipboard = Extension.create({
  name: "wholeStoryClipboard",
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey("wholeStoryClipboard"),
      view(view) {
        const { ownerDocument } = view.dom;
        const listen = (event: ClipboardEvent) => act(view, event);
        for (const name of ["copy", "cut", "paste"] as const)
          ownerDocument.addEventListener(name, listen);
        return {
          destroy() {
            for (const name of ["copy", "cut", "paste"] as const)
              ownerDocument.removeEventListener(name, listen);
          },
        };
      },
    }),
  ],
});
