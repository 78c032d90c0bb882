"use client";
import type { Ref } from "react";
import type { Body } from "@/lib/content/body/body";
import type { BodyEditorHandle } from "@/components/desk/body-editor/editor-handle";
import type { BroughtNote } from "@/components/desk/body-editor/paste/bring-word";
import { StoryEditor } from "@/components/desk/body-editor/story-editor";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import type { MediaSummary } from "@/lib/content/media/summary";

export type BodyEditorProps = {
  /** A later body counts only with a new `documentKey`. */
  body: Body;
  /** A new key starts again from `body`, with nothing to undo. */
  documentKey: string;
  isReadOnly: boolean;
  /** The same array while the records are the same. */
  media: MediaSummary[];
  /** The articles of related links. The same array while they are the same. */
  articles: ArticleSummary[];
  pickPicture: () => Promise<MediaSummary | null>;
  /** A record was uploaded, or has a file now. */
  onPicture: (picture: MediaSummary) => void;
  /** By words of the headline. */
  findArticles: (query: string) => Promise<ArticleSummary[]>;
  /** Further hosts whose pages may be embedded. The same array at each render. */
  embedHosts: readonly string[];
  /** Unchanged blocks are the same objects. */
  onChange: (body: Body) => void;
  handle?: Ref<BodyEditorHandle>;
  /** The block with the caret or focus, when it changes; null outside the story. */
  onBlockFocus?: (blockId: string | null) => void;
  /** Short names of colleagues by block id. The same map while it is equal. */
  presence?: ReadonlyMap<string, string>;
  /** Whose words have just come into a block, by its id. The same map while it is equal. */
  arrived?: ReadonlyMap<string, string>;
  /** Numbers of open notes by block id. The same map while it is equal. */
  notedBlocks?: ReadonlyMap<string, number>;
  onOpenNotes?: (blockId: string) => void;
  onNote?: (blockId: string) => void;
  /** Comments of a Word file. Gives those that could not be kept. */
  onNotes?: (notes: readonly BroughtNote[]) => Promise<readonly BroughtNote[]>;
};

export function BodyEditor(props: BodyEditorProps) {
  return <StoryEditor key={props.documentKey} {...props} />;
}
