import type { ReviewMessage } from "@/lib/content/articles/review-message";

type Props = { message: ReviewMessage | null; className?: string };

/** What a colleague said with the draft. */
export function ReviewMessageLine({ message, className = "" }: Props) {
  if (message === null) return null;
  return (
    <p
      role="note"
      className={`border-l-2 border-accent pl-2.5 text-[0.9375rem] wrap-anywhere whitespace-pre-line ${className}`}
    >
      <bdi className="font-semibold">{message.by}</bdi>: <bdi>“{message.words}”</bdi>
    </p>
  );
}
