import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { textAttribute } from "@/components/desk/body-editor/extensions/text-attribute";
import { RecordingView } from "@/components/desk/body-editor/views/recording-view";
import { captionsUse } from "@/lib/content/blocks/recording";
import { recordingFile } from "@/lib/content/recordings/file";

/** What is none is null: a file is needed, captions are not. */
function jsonAttribute(name: string, read: (value: unknown) => unknown) {
  const attribute = `data-${name}`;
  return {
    default: null,
    parseHTML: (element: HTMLElement) => read(readJson(element.getAttribute(attribute))),
    renderHTML: (attributes: Record<string, unknown>) => ({
      [attribute]: JSON.stringify(attributes[name]),
    }),
  };
}

/** The facts of its file are one attribute: they never change. */
export const Recording = Node.create({
  name: "recording",
  group: "block",
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      file: jsonAttribute("file", (value) => recordingFile.safeParse(value).data ?? null),
      captions: jsonAttribute("captions", (value) => captionsUse.safeParse(value).data ?? null),
      ...{ title: textAttribute("title"), caption: textAttribute("caption") },
      ...{ credit: textAttribute("credit"), poster: textAttribute("poster") },
    };
  },
  parseHTML() {
    return [{ tag: "figure[data-file]" }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["figure", mergeAttributes(HTMLAttributes)];
  },
  addNodeView() {
    return ReactNodeViewRenderer(RecordingView);
  },
});

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
