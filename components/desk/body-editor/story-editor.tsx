import { EditorContent } from "@tiptap/react";
import { useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import type { BodyEditorProps } from "@/components/desk/body-editor/body-editor";
import { writeAtEnd, type GetPosition } from "@/components/desk/body-editor/commands/blocks";
import { turnIntoBlocks } from "@/components/desk/body-editor/commands/kept-html";
import {
  linkDraftAt,
  removeLink,
  setLink,
  type LinkDraft,
} from "@/components/desk/body-editor/commands/link";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { DeskRecordsContext } from "@/components/desk/body-editor/desk-records";
import { useEditorHandle } from "@/components/desk/body-editor/editor-handle";
import { EmbedDialog } from "@/components/desk/body-editor/embed-dialog";
import { insertEmbed } from "@/components/desk/body-editor/extensions/embed";
import { useEmbeds } from "@/components/desk/body-editor/use-embeds";
import { randomId } from "@/lib/base/random-id";
import { FindPanel } from "@/components/desk/body-editor/find/find-panel";
import { InsertButton } from "@/components/desk/body-editor/insert-menu/insert-button";
import { InsertMenu } from "@/components/desk/body-editor/insert-menu/insert-menu";
import type { OpenInsertMenu } from "@/components/desk/body-editor/insert-menu/insert-menu-keys";
import { KeysDialog } from "@/components/desk/body-editor/keys/keys-dialog";
import { LinkDialog } from "@/components/desk/body-editor/link-dialog";
import { Toolbar } from "@/components/desk/body-editor/toolbar/toolbar";
import { useBlockFocus } from "@/components/desk/body-editor/use-block-focus";
import {
  usePasteReport,
  useAfterPaste,
} from "@/components/desk/body-editor/paste/use-paste-report";
import type { BroughtNote } from "@/components/desk/body-editor/paste/bring-word";
import { PasteReceipt } from "@/components/desk/body-editor/paste/paste-receipt";
import { useDeskActions } from "@/components/desk/body-editor/use-desk-actions";
import { useRecordsOf } from "@/components/desk/body-editor/use-desk-records";
import {
  useStoryUploads,
  uploadElements,
} from "@/components/desk/body-editor/uploads/use-story-uploads";
import { useStoryEditor } from "@/components/desk/body-editor/use-story-editor";
import { useMarginMarks } from "@/components/desk/body-editor/margin/margin-marks";

export function StoryEditor(props: BodyEditorProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const [linkDraft, setLinkDraft] = useState<LinkDraft | null>(null);
  const [isFinding, setFinding] = useState(false);
  const [isEmbedding, setEmbedding] = useState(false);
  const [notice, setNotice] = useState("");
  const [insertMenu, setInsertMenu] = useState<OpenInsertMenu | null>(null);
  const focusToolbar = () => toolbar.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  const records = useRecordsOf({
    ...{ ...props, focusToolbar },
    turnIntoBlocks: (getPosition) => turnKept(getPosition),
  });
  const [uploadElement] = useState(uploadElements);
  const paste = usePasteReport();
  const { editor, applyBody } = useStoryEditor({
    ...props,
    uploadElement,
    onReadPaste: paste.onRead,
    onChange: (body) => {
      setNotice("");
      props.onChange(body);
    },
    onEmbed: (embed) => void askEmbed(embed),
    onInsertMenu: setInsertMenu,
    onInsert: (tool) => editor && tool.use(editor, desk),
    onOpenNotes: (blockId) => props.onOpenNotes?.(blockId),
    onTooLong: (words) => setNotice(`${words} What you added did not fit and was left out.`),
  });
  useEditorHandle(props.handle, editor, applyBody);
  useBlockFocus(editor, (blockId) => props.onBlockFocus?.(blockId));
  useMarginMarks(editor, props);
  const askEmbed = useEmbeds(editor, records, setNotice);
  const uploads = useStoryUploads({
    ...{ editor, records, uploadElement },
    word: { say: setNotice, tell: paste.tell, keepNotes: props.onNotes ?? keepNone },
  });
  const frame = useRef<HTMLDivElement>(null);
  useAfterPaste(frame, () => paste.finish(editor, uploads.bring));
  function turnKept(getPosition: GetPosition) {
    if (editor === null) return;
    if (!turnIntoBlocks(editor, getPosition, paste.onRead))
      return setNotice("Nothing in it can become a block. It stays as it is.");
    paste.finish(editor, uploads.bring);
    editor.view.focus();
  }
  const openLink = () => setLinkDraft(editor && linkDraftAt(editor));
  const { pickPicture } = records;
  const find = () => setFinding(true);
  const openEmbed = () => setEmbedding(true);
  const desk = useDeskActions({
    ...{ editor, pickPicture, openLink, find, openEmbed, bring: uploads.bring },
    onNote: props.onNote,
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || editor === null) return;
    const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isInText = event.target === editor.view.dom;
    if (event.altKey && event.key === "F10") focusToolbar();
    else if (event.shiftKey && event.key === "F2" && desk.writeNote) desk.writeNote();
    else if (isShiftMod(event) && event.key.toLowerCase() === "h") find();
    else if (isMod && event.key.toLowerCase() === "k" && isInText) openLink();
    else return;
    event.preventDefault();
  }

  function writeBelow(event: MouseEvent) {
    const isBeside = event.target === event.currentTarget || event.target === editor?.view.dom;
    const end = editor?.view.dom.lastElementChild?.getBoundingClientRect().bottom ?? Infinity;
    if (!editor || !isBeside || event.clientY <= end || !runChange(editor, writeAtEnd)) return;
    event.preventDefault();
    event.stopPropagation();
    editor.view.focus();
  }

  return (
    <DeskRecordsContext value={records}>
      <div
        ref={frame}
        onKeyDown={onKeyDown}
        {...uploads.zone}
        data-place="body"
        className="@container bg-paper"
      >
        <div className="sticky top-(--above-story,0px) z-10">
          <Toolbar ref={toolbar} editor={editor} isReadOnly={props.isReadOnly} desk={desk} />
          {editor && isFinding && (
            <FindPanel
              editor={editor}
              isReadOnly={props.isReadOnly}
              onClose={() => setFinding(false)}
            />
          )}
        </div>
        <p role="status" className="font-sans text-sm text-accent">
          {notice}
        </p>
        <PasteReceipt receipt={paste.receipt} onDismiss={paste.dismiss} />
        {editor === null && (
          <p className="mx-auto max-w-[44rem] px-2 py-3 text-ink-soft sm:px-4">
            Opening the article: you can write in a moment.
          </p>
        )}
        <EditorContent
          editor={editor}
          aria-busy={editor === null}
          className="mx-auto max-w-[44rem] border-l-2 border-transparent px-2 has-[[role=textbox]:focus]:border-accent sm:px-4"
          onMouseDownCapture={writeBelow}
        />
        {editor && !props.isReadOnly && <InsertButton editor={editor} />}
        {!props.isReadOnly && <KeysDialog />}
        {editor && insertMenu && <InsertMenu editor={editor} menu={insertMenu} />}
        {uploads.shown}
        {editor && isEmbedding && (
          <EmbedDialog
            hosts={props.embedHosts}
            onEmbed={(embedding) => {
              const id = randomId();
              runChange(editor, insertEmbed(editor.schema, id, embedding));
              void askEmbed({ id, address: embedding.address });
            }}
            onClose={() => {
              setEmbedding(false);
              editor.view.focus();
            }}
          />
        )}
        {editor && linkDraft && (
          <LinkDialog
            draft={linkDraft}
            onSet={(address, words) => runChange(editor, setLink(address, words))}
            onRemove={() => runChange(editor, removeLink)}
            onClose={() => {
              setLinkDraft(null);
              editor.view.focus();
            }}
          />
        )}
      </div>
    </DeskRecordsContext>
  );
}

/** Without notes beside the story, all of them are lost, and the receipt says so. */
const keepNone = (notes: readonly BroughtNote[]) => Promise.resolve(notes);

function isShiftMod({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && shiftKey && !altKey;
}
