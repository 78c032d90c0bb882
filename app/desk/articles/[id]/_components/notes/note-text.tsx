import { mentionPieces } from "@/lib/newsroom/notes/mentions";
import type { Note } from "@/lib/newsroom/notes/schema";

export function NoteText({ note }: { note: Note }) {
  const { writer, writtenAt, words, mentioned } = note;
  return (
    <div>
      <p className="text-sm text-ink-soft">
        <span dir="auto" className="font-semibold text-ink">
          {writer}
        </span>{" "}
        {writtenAt}
      </p>
      <p dir="auto" className="whitespace-pre-wrap wrap-anywhere text-[0.9375rem] leading-snug">
        {mentionPieces(words, mentioned).map(({ text, isMention }, index) =>
          isMention ? (
            <span key={index} className="font-semibold">
              {text}
            </span>
          ) : (
            text
          ),
        )}
      </p>
    </div>
  );
}
