// The body of an article as it is written at the desk: the tools, and the story under them.
"use client";
import type { Ref } from "react";
import type { Body } from "@/lib/content/body/body";
import type { BodyEditorHandle } from "@/components/desk/body-editor/editor-handle";
import { StoryEditor } from "@/components/desk/body-editor/story-editor";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import type { MediaSummary } from "@/lib/content/media/summary";

export type BodyEditorProps = {
  /** What the editor starts with; a later one counts only together with a new `documentKey`. */
  body: Body;
  /** A changed key starts again from `body`, with nothing to undo. */
  documentKey: string;
  isReadOnly: boolean;
  /** The records of the pictures in the body. The same array as long as they are the same. */
  media: MediaSummary[];
  /** The articles that related links of the body lead to. The same array as long as they are the same. */
  articles: ArticleSummary[];
  /** Opens the desk's picture dialog. Null where none was chosen. */
  pickPicture: () => Promise<MediaSummary | null>;
  /** A record came in by upload, or has a file now: the page is to know it. */
  onPicture: (picture: MediaSummary) => void;
  /** Articles whose headline has these words. */
  findArticles: (query: string) => Promise<ArticleSummary[]>;
  /** After each change, the whole body; blocks that did not change are the same objects. */
  onChange: (body: Body) => void;
  handle?: Ref<BodyEditorHandle>;
  /** The block that the caret or the focus is in, when it is another one; null outside of the story. */
  onBlockFocus?: (blockId: string | null) => void;
  /** Colleagues who are in a block: the block's id, and their names in short. The same map as long as it says the same. */
  company?: ReadonlyMap<string, string>;
  /** How many open notes there are on a block, by its id. The same map as long as it says the same. */
  notedBlocks?: ReadonlyMap<string, number>;
  /** The notes on a block are asked for. */
  onOpenNotes?: (blockId: string) => void;
  /** A note on a block is begun. There is a tool for it where this is given. */
  onNote?: (blockId: string) => void;
};

export function BodyEditor(props: BodyEditorProps) {
  return <StoryEditor key={props.documentKey} {...props} />;
}
