import { useEffect, useState } from "react";
import { allKeys } from "@/components/desk/body-editor/keys/all-keys";
import { shownKeys } from "@/components/desk/body-editor/keys/shown-keys";
import { Dialog } from "@/components/ui/dialog";

/** Opens by its button, by “?” outside text and fields, and by Control-/ (Command-/) anywhere. */
export function KeysDialog() {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const isMod = event.ctrlKey || event.metaKey;
      const asks = isMod ? event.key === "/" : event.key === "?" && !isWritingIn(event.target);
      if (!asks) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);

  return (
    <>
      <button
        type="button"
        className="mt-4 cursor-pointer font-sans text-sm text-ink-soft underline hover:text-ink"
        onClick={() => setOpen(true)}
      >
        Keyboard shortcuts
      </button>
      {isOpen && (
        <Dialog title="Keyboard shortcuts" onClose={() => setOpen(false)} className="max-w-3xl">
          <div className="gap-x-10 font-sans text-sm sm:columns-2">
            {allKeys.map(({ title, keys }) => (
              <section key={title} className="mb-6 break-inside-avoid">
                <h3 className="mb-1 font-semibold">{title}</h3>
                <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">
                  {keys.map(({ keys: pressed, what }) => (
                    <div key={pressed + what} className="contents">
                      <dt>
                        <kbd className="border border-rule bg-wash px-1.5 font-sans">
                          {shownKeys(pressed)}
                        </kbd>
                      </dt>
                      <dd>{what}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <button
            type="button"
            className="mt-4 cursor-pointer border border-rule-strong px-3 py-1.5 font-sans text-sm hover:bg-wash"
            onClick={() => setOpen(false)}
          >
            Close
          </button>
        </Dialog>
      )}
    </>
  );
}

function isWritingIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
