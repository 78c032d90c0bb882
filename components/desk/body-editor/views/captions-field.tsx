import { useRef, useState } from "react";
import { smallButtonStyle } from "@/components/desk/body-editor/views/text-field";
import { useWriter } from "@/components/desk/writer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import { captionsUse, type CaptionsUse } from "@/lib/content/blocks/recording";
import { longestCaptions } from "@/lib/content/recordings/captions";
import { isVideo, type RecordingFile } from "@/lib/content/recordings/file";

type Props = {
  file: RecordingFile;
  captions: CaptionsUse | null;
  isReadOnly: boolean;
  onChange: (captions: CaptionsUse | null) => void;
};

/** Captions of a video, or the transcript of a sound: a file that the server reads and keeps. */
export function CaptionsField({ file, captions, isReadOnly, onChange }: Props) {
  const { currentId } = useWriter();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ words: string; isTrouble: boolean } | null>(null);
  const noun = isVideo(file) ? "captions" : "transcript";

  async function bring(chosen: File) {
    setSaid({ words: `Reading the ${noun} …`, isTrouble: false });
    const read = await textOf(chosen);
    if ("problem" in read) return setSaid({ words: read.problem, isTrouble: true });
    const answer = await askDesk({
      ...{ path: `recordings/${encodeURIComponent(file.id)}/captions`, userId: currentId() },
      ...{ input: { fileName: chosen.name, text: read.text }, answer: captionsUse },
    });
    if (answer.kind === "done") {
      setSaid({ words: "They are kept.", isTrouble: false });
      return onChange(answer.answer);
    }
    const why =
      answer.kind === "refused" ? answer.problems.join(" ") : "No answer came. Try again.";
    setSaid({ words: `Not taken: ${why}`, isTrouble: true });
  }

  return (
    <div data-field="captions" className="mt-3">
      <p className="font-sans text-xs text-ink-soft">
        {captions === null ? withoutWords(file) : `${titled(noun)}: ${captions.fileName}`}
      </p>
      {!isReadOnly && (
        <p className="mt-1 flex flex-wrap gap-5">
          <input
            ref={input}
            type="file"
            hidden
            accept={isVideo(file) ? ".vtt,.srt,text/vtt" : ".vtt,.srt,.txt,text/vtt,text/plain"}
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) void bring(chosen);
              currentTarget.value = "";
            }}
          />
          <button type="button" className={smallButtonStyle} onClick={() => input.current?.click()}>
            {captions === null ? "Add" : "Replace"} {noun}
          </button>
          {captions !== null && (
            <button type="button" className={smallButtonStyle} onClick={() => onChange(null)}>
              Remove {noun}
            </button>
          )}
        </p>
      )}
      <p
        role="status"
        className={`font-sans text-xs ${said?.isTrouble ? "text-accent" : "text-ink-soft"}`}
      >
        {said?.words}
      </p>
    </div>
  );
}

function withoutWords(file: RecordingFile): string {
  if (isVideo(file)) {
    if (!file.hasSound) return "The video has no sound and needs no captions.";
    return "No captions yet: a WebVTT (.vtt) or SubRip (.srt) file.";
  }
  return "No transcript yet: a text (.txt), or captions (.vtt, .srt).";
}

function titled(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

async function textOf(chosen: File): Promise<{ text: string } | { problem: string }> {
  // In bytes, four a character at most.
  if (chosen.size > 4 * longestCaptions) return { problem: "The file is too large for captions." };
  try {
    const bytes = await chosen.arrayBuffer();
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: "The file’s text cannot be read. Save it as UTF-8, and choose it again." };
  }
}
