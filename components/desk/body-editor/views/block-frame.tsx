import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeViewWrapper } from "@tiptap/react";
import type { ReactNode } from "react";
import type { GetPosition } from "@/components/desk/body-editor/commands/blocks";
import { useBlockKeys } from "@/components/desk/body-editor/views/use-block-keys";
import { fieldWords } from "@/components/desk/body-editor/views/text-field";

type Props = {
  label: string;
  node: Node;
  editor: Editor;
  getPos: GetPosition;
  isSelected: boolean;
  children: ReactNode;
};

export function BlockFrame({ label, node, editor, getPos, isSelected, children }: Props) {
  const onKeyDown = useBlockKeys(editor, getPos);
  const ring = isSelected ? "outline-2 outline-offset-4 outline-accent" : "";
  return (
    <NodeViewWrapper
      role="group"
      aria-label={label}
      data-id={fieldWords(node, "id") ?? ""}
      contentEditable={false}
      onKeyDown={onKeyDown}
      className={`my-6 border-y border-rule py-4 ${ring}`}
    >
      {children}
    </NodeViewWrapper>
  );
}
