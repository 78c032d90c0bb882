import { useCallback, useMemo, useState } from "react";
import type { GetPosition } from "@/components/desk/body-editor/commands/blocks";
import type { DeskRecords } from "@/components/desk/body-editor/desk-records";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import { type MediaSummary, newestOf } from "@/lib/content/media/summary";
import { useStable } from "@/components/desk/body-editor/use-stable";

type Given = {
  isReadOnly: boolean;
  media: readonly MediaSummary[];
  articles: readonly ArticleSummary[];
  pickPicture: () => Promise<MediaSummary | null>;
  onPicture: (picture: MediaSummary) => void;
  findArticles: (query: string) => Promise<ArticleSummary[]>;
  focusToolbar: () => void;
  turnIntoBlocks: (getPosition: GetPosition) => void;
};

function byId<Item extends { id: string }>(...lists: (readonly Item[])[]): Map<string, Item> {
  return new Map(lists.flat().map((item) => [item.id, item]));
}

/** The page knows articles best; of a picture, the later version counts. */
export function useRecordsOf(given: Given): DeskRecords {
  const { isReadOnly, media, articles } = given;
  const [picked, setPicked] = useState<MediaSummary[]>([]);
  const [found, setFound] = useState<ArticleSummary[]>([]);
  const askForPicture = useStable(given.pickPicture);
  const onPicture = useStable(given.onPicture);
  const findArticles = useStable(given.findArticles);
  const focusToolbar = useStable(given.focusToolbar);
  const turnIntoBlocks = useStable(given.turnIntoBlocks);

  const pickPicture = useCallback(async () => {
    const picture = await askForPicture();
    if (picture !== null) setPicked((known) => [...known, picture]);
    return picture;
  }, [askForPicture]);
  const rememberPicture = useCallback(
    (picture: MediaSummary) => {
      setPicked((known) => [...known, picture]);
      onPicture(picture);
    },
    [onPicture],
  );
  const rememberArticle = useCallback((article: ArticleSummary) => {
    setFound((known) => [...known, article]);
  }, []);

  const mediaById = useMemo(() => byId(newestOf(picked, media)), [picked, media]);
  const articlesById = useMemo(() => byId(found, articles), [found, articles]);
  return useMemo(
    () => ({
      isReadOnly,
      mediaById,
      articlesById,
      pickPicture,
      rememberPicture,
      findArticles,
      rememberArticle,
      focusToolbar,
      turnIntoBlocks,
    }),
    [
      isReadOnly,
      mediaById,
      articlesById,
      pickPicture,
      rememberPicture,
      findArticles,
      rememberArticle,
      focusToolbar,
      turnIntoBlocks,
    ],
  );
}
