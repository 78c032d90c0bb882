import { createContext, useContext } from "react";
import type { GetPosition } from "@/components/desk/body-editor/commands/blocks";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import type { MediaSummary } from "@/lib/content/media/summary";

export type DeskRecords = {
  isReadOnly: boolean;
  mediaById: ReadonlyMap<string, MediaSummary>;
  articlesById: ReadonlyMap<string, ArticleSummary>;
  pickPicture: () => Promise<MediaSummary | null>;
  rememberPicture: (picture: MediaSummary) => void;
  findArticles: (query: string) => Promise<ArticleSummary[]>;
  rememberArticle: (article: ArticleSummary) => void;
  focusToolbar: () => void;
  /** Of kept HTML. */
  turnIntoBlocks: (getPosition: GetPosition) => void;
};

export const DeskRecordsContext = createContext<DeskRecords | null>(null);

export function useDeskRecords(): DeskRecords {
  const records = useContext(DeskRecordsContext);
  if (records === null)
    throw new Error("A block of the story is shown outside of the body editor.");
  return records;
}
