// Choosing a picture from the newsroom's records. Whoever asks gets a promise of one, or of null.
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import type { MediaSummary } from "@/lib/media/summary";

/** The dialog, the way to ask it, and all records the page knows: `opened` and what was picked since. */
export function usePictureDialog(opened: MediaSummary[]): {
  pickPicture: () => Promise<MediaSummary | null>;
  pictureDialog: ReactNode;
  media: MediaSummary[];
} {
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<MediaSummary[]>([]);
  const answer = useRef<(media: MediaSummary | null) => void>(() => {});

  const pickPicture = useCallback(() => {
    setOpen(true);
    return new Promise<MediaSummary | null>((resolve) => {
      answer.current = resolve;
    });
  }, []);

  function close(media: MediaSummary | null) {
    setOpen(false);
    if (media) setPicked((known) => [...known, media]);
    answer.current(media);
  }

  const media = useMemo(() => [...opened, ...picked], [opened, picked]);
  return { pickPicture, media, pictureDialog: isOpen && <PictureDialog onClose={close} /> };
}

function PictureDialog({ onClose }: { onClose: (media: MediaSummary | null) => void }) {
  const [words, setWords] = useState("");
  const [found, setFound] = useState<MediaSummary[] | null>(null);
  const [problem, setProblem] = useState("");

  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/api/desk/media?${new URLSearchParams({ words })}`, { signal: leaving.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
        setFound((await answer.json()) as MediaSummary[]);
        setProblem("");
      })
      .catch(() => {
        if (!leaving.signal.aborted) setProblem("The pictures could not be loaded. Try again.");
      });
    return () => leaving.abort();
  }, [words]);

  return (
    <Dialog title="Choose a picture" onClose={() => onClose(null)} className="max-w-4xl">
      <TextField
        label="Search pictures"
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p role="status" className="py-2 text-sm text-ink-soft">
        {problem || (found && (found.length === 1 ? "1 picture" : `${found.length} pictures`))}
      </p>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {found?.map((media) => (
          <li key={media.id}>
            <button
              type="button"
              onClick={() => onClose(media)}
              className="block w-full text-left text-sm leading-snug hover:bg-wash"
            >
              {media.fileUrl ? (
                <img
                  src={media.fileUrl}
                  alt=""
                  className="aspect-16/10 w-full bg-wash object-cover"
                />
              ) : (
                <span className="grid aspect-16/10 place-items-center border border-dashed border-ink-soft text-ink-soft">
                  Awaits its file
                </span>
              )}
              <span className="mt-1.5 line-clamp-3">
                {media.caption || media.altText || "Without a caption"}
              </span>
              <span className="text-ink-soft">{media.credit}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-5 flex justify-end">
        <Button onClick={() => onClose(null)}>Cancel</Button>
      </div>
    </Dialog>
  );
}
