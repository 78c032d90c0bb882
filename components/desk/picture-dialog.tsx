// Chooses or uploads a picture. The caller gets a promise of it, or of null.
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { ChooseFiles } from "@/components/desk/uploads/choose-files";
import { UploadList } from "@/components/desk/uploads/upload-list";
import { useFileDrop } from "@/components/desk/uploads/use-file-drop";
import { useUploadsHere } from "@/components/desk/uploads/uploads-context";
import { useStable } from "@/components/desk/body-editor/use-stable";
import { useWriter } from "@/components/desk/writer";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { mediaSummaryShape, type MediaSummary, newestOf } from "@/lib/content/media/summary";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";

/** `opened`: records that the page knew from the start. */
export function usePictureDialog(opened: MediaSummary[]): {
  pickPicture: () => Promise<MediaSummary | null>;
  pictureDialog: ReactNode;
  media: MediaSummary[];
  rememberPicture: (picture: MediaSummary) => void;
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

  const rememberPicture = useCallback(
    (picture: MediaSummary) => setPicked((known) => [...known, picture]),
    [],
  );

  function close(media: MediaSummary | null) {
    setOpen(false);
    if (media) rememberPicture(media);
    answer.current(media);
  }

  const media = useMemo(() => newestOf(opened, picked), [opened, picked]);
  const pictureDialog = isOpen && <PictureDialog onClose={close} />;
  return { pickPicture, media, rememberPicture, pictureDialog };
}

function PictureDialog({ onClose }: { onClose: (media: MediaSummary | null) => void }) {
  const isOpen = useRef(true);
  const choose = useStable((picture: MediaSummary) => {
    if (isOpen.current) onClose(picture);
  });
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const { currentId } = useWriter();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<MediaSummary[] | null>(null);
  const [problem, setProblem] = useState("");
  // Grows with each upload, so that the newest come first.
  const [brought, setBrought] = useState(0);
  const { uploads, add, settle } = useUploadsHere();
  const { isOver, zone } = useFileDrop(bring);

  /** A single upload is chosen at once; of several, a person chooses. */
  function bring(files: File[]) {
    add(files, {
      target: { kind: "library" },
      onFiled: (filed, id) => {
        setBrought((count) => count + 1);
        if (files.length > 1) return;
        settle(filed, id);
        choose(filed.picture);
      },
    });
  }

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const path = `media?${new URLSearchParams({ words })}`;
    const shape = mediaSummaryShape.array();
    void askDesk({ path, userId: currentId(), answer: shape, signal }).then((answer) => {
      if (signal.aborted) return;
      if (answer.kind === "done") setFound(answer.answer);
      setProblem(answer.kind === "done" ? "" : "The pictures could not be loaded. Try again.");
    });
    return () => leaving.abort();
  }, [words, brought, currentId]);

  return (
    <Dialog title="Choose a picture" onClose={() => onClose(null)} className="max-w-4xl">
      <div {...zone} className={isOver ? "outline-2 outline-offset-8 outline-accent" : ""}>
        <div className="flex flex-wrap items-end gap-3">
          <TextField
            label="Search pictures"
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className="min-w-56 grow"
          />
          <ChooseFiles isMultiple onFiles={bring}>
            Upload …
          </ChooseFiles>
        </div>
        <div className="mt-2">
          <UploadList uploads={uploads} />
        </div>
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
                    No file yet
                  </span>
                )}
                <span dir="auto" className="mt-1.5 line-clamp-3">
                  {media.caption || media.altText || "No caption"}
                </span>
                <span dir="auto" className="text-ink-soft">
                  {media.credit}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <div className="mt-5 flex justify-end">
          <Button onClick={() => onClose(null)}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}
