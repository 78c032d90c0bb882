// What became of the text that was pasted or dropped last: one line, and each piece behind it.
import { useState } from "react";
import { receiptDetails, receiptWords, type Receipt } from "@/lib/content/receipts/receipt";

/** Pieces shown at once: a long document may have thousands. */
const mostShown = 200;

export function PasteReceipt({ receipt, onDismiss }: { receipt: Receipt; onDismiss: () => void }) {
  // A new receipt is closed.
  const [opened, setOpened] = useState<Receipt | null>(null);
  const isOpen = opened === receipt;
  const words = receiptWords(receipt);
  const { changed, leftOut } = receiptDetails(receipt);
  const groups = [
    { title: "Left out", lines: leftOut },
    { title: "Changed", lines: changed },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <div className="font-sans text-sm">
      <div className={words && "flex flex-wrap items-baseline gap-x-4 pt-2"}>
        <p role="status" aria-label="The last paste" className="wrap-anywhere">
          {words}
        </p>
        {words && groups.length > 0 && (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls="paste-details"
            className="text-link min-h-6"
            onClick={() => setOpened(isOpen ? null : receipt)}
          >
            {isOpen ? "Hide details" : "Show details"}
          </button>
        )}
        {words && (
          <button type="button" className="quiet-link min-h-6" onClick={onDismiss}>
            Dismiss
          </button>
        )}
      </div>
      {words && isOpen && (
        <div
          id="paste-details"
          role="region"
          aria-label="What became of the last paste"
          tabIndex={0}
          className="mt-2 max-h-64 space-y-3 overflow-y-auto border-y border-rule py-2"
        >
          {groups.map(({ title, lines }) => (
            <div key={title}>
              <p className="font-semibold">{title}</p>
              <ul aria-label={title}>
                {lines.slice(0, mostShown).map(({ name, words: piece }, index) => (
                  <li key={index} className="mt-1 wrap-anywhere">
                    <span className="text-ink-soft">{name}</span>
                    {piece && (
                      <>
                        {": "}
                        <q dir="auto">{piece}</q>
                      </>
                    )}
                  </li>
                ))}
              </ul>
              {lines.length > mostShown && (
                <p>and {(lines.length - mostShown).toLocaleString("en")} more</p>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
