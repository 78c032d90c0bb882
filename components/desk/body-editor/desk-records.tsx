// What the blocks inside the editor may ask of the desk around it.
import { createContext, useContext } from "react";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import type { MediaSummary } from "@/lib/content/media/summary";

export type DeskRecords = {
  isReadOnly: boolean;
  mediaById: ReadonlyMap<string, MediaSummary>;
  articlesById: ReadonlyMap<string, ArticleSummary>;
  /** Asks for a picture and remembers its record. Null where none was chosen. */
  pickPicture: () => Promise<MediaSummary | null>;
  /** Keeps a record that came in or changed, here and on the page. */
  rememberPicture: (picture: MediaSummary) => void;
  findArticles: (query: string) => Promise<ArticleSummary[]>;
  /** Keeps an article that was found, so that its headline can be shown. */
  rememberArticle: (article: ArticleSummary) => void;
  focusToolbar: () => void;
};

export const DeskRecordsContext = createContext<DeskRecords | null>(null);

/** The desk's records. Throws outside of a body editor: a fault of the program. */
export function useDeskRecords(): DeskRecords {
  const records = useContext(DeskRecordsContext);
  if (records === null)
    throw new Error("A block of the story is shown outside of the body editor.");
  return records;
}
