import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { articlePath } from "@/lib/base/site-addresses";
import { typedAddress } from "@/lib/content/body/typed-address";
import type { LinkDraft } from "@/components/desk/body-editor/commands/link";
import { ArticleSearch } from "@/components/desk/body-editor/views/article-search";
import { fieldStyle, labelStyle } from "@/components/desk/body-editor/views/text-field";

type Props = {
  draft: LinkDraft;
  /** Without words, the address is the words. */
  onSet: (address: string, words: string) => void;
  onRemove: () => void;
  onClose: () => void;
};

const buttonStyle =
  "cursor-pointer border border-rule-strong px-3 py-1.5 font-sans text-sm text-ink hover:bg-wash " +
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent";

/** Has no `form`, since the editor may be in one and forms do not nest. */
export function LinkDialog({ draft, onSet, onRemove, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [address, setAddress] = useState(draft.address);
  const [words, setWords] = useState("");
  const [error, setError] = useState("");

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const checked = typedAddress.safeParse(address);

  function set() {
    if (!checked.success) {
      setError(checked.error.issues[0]?.message ?? "");
      return;
    }
    onSet(checked.data, words.trim() || checked.data);
    dialog.current?.close();
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    set();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onKeyDown={onKeyDown}
      className="m-auto w-[min(28rem,calc(100vw-2rem))] border border-rule-strong bg-paper p-5 text-ink backdrop:bg-ink/30"
    >
      <h2 id={`${id}-title`} className="font-serif text-xl">
        Link
      </h2>
      <label htmlFor={`${id}-address`} className={`${labelStyle} mt-4`}>
        Address
      </label>
      <input
        id={`${id}-address`}
        type="text"
        inputMode="url"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        value={address}
        aria-invalid={(error !== "" && !checked.success) || undefined}
        aria-describedby={`${id}-whole ${id}-error`}
        className={fieldStyle}
        onChange={(event) => setAddress(event.target.value)}
      />
      <p id={`${id}-whole`} className="mt-1 font-sans text-sm text-ink-soft wrap-anywhere">
        {checked.success ? `Leads to ${checked.data}` : ""}
      </p>
      <p id={`${id}-error`} role="alert" className="mt-1 font-sans text-sm text-accent">
        {checked.success ? "" : error}
      </p>
      <div className="mt-4">
        <ArticleSearch
          label="Or find an article of this newsroom"
          onChoose={({ slug, headline }) => {
            setAddress(articlePath(slug));
            if (words === "") setWords(headline);
          }}
        />
      </div>
      {draft.needsWords && (
        <>
          <label htmlFor={`${id}-words`} className={`${labelStyle} mt-4`}>
            Link text (the address, if left empty)
          </label>
          <input
            id={`${id}-words`}
            type="text"
            dir="auto"
            autoComplete="off"
            value={words}
            className={fieldStyle}
            onChange={(event) => setWords(event.target.value)}
          />
        </>
      )}
      <div className="mt-5 flex flex-wrap gap-3">
        <button type="button" className={buttonStyle} onClick={set}>
          Set link
        </button>
        {draft.address !== "" && (
          <button
            type="button"
            className={buttonStyle}
            onClick={() => {
              onRemove();
              dialog.current?.close();
            }}
          >
            Remove link
          </button>
        )}
        <button type="button" className={buttonStyle} onClick={() => dialog.current?.close()}>
          Cancel
        </button>
      </div>
    </dialog>
  );
}
