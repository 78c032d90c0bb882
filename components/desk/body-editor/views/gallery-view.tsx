import type { NodeViewProps } from "@tiptap/react";
import { useRef } from "react";
import {
  removeBlocks,
  selectBlock,
  setBlockAttributes,
} from "@/components/desk/body-editor/commands/blocks";
import { runChange } from "@/components/desk/body-editor/commands/run";
import { useDeskRecords } from "@/components/desk/body-editor/desk-records";
import { readUses } from "@/components/desk/body-editor/document";
import { BlockFrame } from "@/components/desk/body-editor/views/block-frame";
import { GalleryPicture } from "@/components/desk/body-editor/views/gallery-picture";
import { smallButtonStyle } from "@/components/desk/body-editor/views/text-field";
import { mostGalleryPictures } from "@/lib/content/blocks/gallery";
import type { PictureUse } from "@/lib/content/blocks/picture";

export function GalleryView({ node, editor, getPos, selected }: NodeViewProps) {
  const { isReadOnly, pickPicture } = useDeskRecords();
  const list = useRef<HTMLOListElement>(null);
  // As typed: a space at the end of a word is no change yet.
  const pictures = node.attrs["pictures"] as PictureUse[];

  function change(next: readonly PictureUse[], word?: string) {
    runChange(editor, setBlockAttributes(getPos, { pictures: next }, word));
  }
  function changeWords(use: PictureUse, name: keyof PictureUse, words: string | null) {
    const next = pictures.map((one) => (one === use ? { ...one, [name]: words } : one));
    change(next, `${use.mediaId},${name},${words?.split(" ").length ?? 0}`);
  }
  function move(use: PictureUse, to: number, button: string) {
    const others = pictures.filter((one) => one !== use);
    change(others.toSpliced(to, 0, use));
    focusOn(use.mediaId, button);
  }
  function removePicture(use: PictureUse) {
    const at = pictures.indexOf(use);
    const left = pictures.filter((one) => one !== use);
    change(left);
    const next = left[Math.min(at, left.length - 1)];
    if (next) focusOn(next.mediaId, "remove");
    else list.current?.parentElement?.querySelector<HTMLElement>("[data-button=add]")?.focus();
  }
  /** Where a button is off now, the other one of the two has the focus. */
  function focusOn(mediaId: string, button: string) {
    requestAnimationFrame(() => {
      const item = list.current?.querySelector(`[data-picture="${CSS.escape(mediaId)}"]`);
      const [wanted, other] = [button, "earlier", "later"].flatMap((name) => [
        ...(item?.querySelectorAll<HTMLButtonElement>(`[data-button=${name}]:enabled`) ?? []),
      ]);
      (wanted ?? other)?.focus();
    });
  }
  async function add() {
    const picture = await pickPicture();
    if (picture === null || editor.isDestroyed) return;
    const use = { mediaId: picture.id, caption: null, credit: null, altText: null };
    // A colleague may have changed the gallery while the picture was looked for.
    const at = getPos();
    const now = at === undefined ? null : editor.state.doc.nodeAt(at);
    if (now?.type.name !== "gallery") return;
    change(readUses([...readUses(now.attrs["pictures"]), use]));
    focusOn(picture.id, "earlier");
  }
  function removeGallery() {
    selectBlock(editor, getPos);
    runChange(editor, removeBlocks);
    editor.view.focus();
  }

  return (
    <BlockFrame label="Gallery" node={node} editor={editor} getPos={getPos} isSelected={selected}>
      <p className="mb-3 font-sans text-xs text-ink-soft">
        Gallery, {pictures.length === 1 ? "1 picture" : `${pictures.length} pictures`}
      </p>
      <ol ref={list} className="grid gap-5">
        {pictures.map((use, index) => (
          <GalleryPicture
            key={use.mediaId}
            use={use}
            number={index + 1}
            count={pictures.length}
            isReadOnly={isReadOnly}
            onWords={(name, words) => changeWords(use, name, words)}
            onMove={(to, button) => move(use, to, button)}
            onRemove={() => removePicture(use)}
          />
        ))}
      </ol>
      {!isReadOnly && (
        <p className="mt-4 flex gap-5">
          <button
            type="button"
            data-button="add"
            disabled={pictures.length >= mostGalleryPictures}
            className={smallButtonStyle}
            onClick={() => void add()}
          >
            Add a picture to the gallery
          </button>
          <button type="button" className={smallButtonStyle} onClick={removeGallery}>
            Remove the gallery
          </button>
        </p>
      )}
    </BlockFrame>
  );
}
