// A revision's content for display, with its authors, pictures and related links.
import type { BylineRole } from "@/lib/content/authors/byline";
import type { InnerBlock } from "@/lib/content/blocks/box";
import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import type { SafeHtml } from "@/lib/content/kept-html/sanitise";
import type { PictureWeight } from "@/lib/content/blocks/picture";
import type { ServedPicture } from "@/lib/content/media/served";

/** `file`: null while its record awaits it. */
export type StoryPicture = {
  file: ServedPicture | null;
  caption: string;
  credit: string;
  altText: string;
};

/** A picture in a box is as wide as the box. */
export type InnerStoryBlock = Exclude<InnerBlock, { type: "picture" }> | StoryPictureBlock;

type StoryPictureBlock = {
  id: string;
  type: "picture";
  weight?: PictureWeight | undefined;
} & StoryPicture;

export type StoryBlock =
  | Exclude<
      Block,
      { type: "picture" | "gallery" | "recording" | "embed" | "keptHtml" | "relatedLink" | "box" }
    >
  | (Omit<BlockOf<"box">, "blocks"> & { blocks: InnerStoryBlock[] })
  | StoryPictureBlock
  | { id: string; type: "gallery"; pictures: StoryPicture[] }
  | StoryRecording
  | (Omit<BlockOf<"embed">, "still"> & {
      still: ServedPicture | null;
      /** The page of ours that shows its frame; null if it only links out. */
      framePath: string | null;
    })
  | { id: string; type: "keptHtml"; html: SafeHtml }
  /** `headline`: the target's own if readers see it, else the editor's; `href`: null for a dead target. */
  | { id: string; type: "relatedLink"; label: string; headline: string; href: string | null };

export type StoryRecording = Omit<BlockOf<"recording">, "poster" | "captions"> & {
  poster: ServedPicture | null;
  /** `address`: of the captions, if they have times. `words`: what is said, in paragraphs. */
  captions: { address: string | null; words: string[] } | null;
};

/** With those in boxes. */
export function picturesIn(blocks: readonly StoryBlock[]): StoryPicture[] {
  return blocks.flatMap((block) => {
    if (block.type === "box") return picturesIn(block.blocks);
    if (block.type === "gallery") return block.pictures;
    return block.type === "picture" ? [block] : [];
  });
}

export type Story = {
  section: { id: string; slug: string; name: string } | null;
  topics: { slug: string; name: string }[];
  headline: string;
  standfirst: string;
  dateline: string;
  bylines: {
    author: {
      id: string;
      slug: string;
      name: string;
      contactEmail: string | null;
      /** An agency, a desk or a team. */
      isTeam: boolean;
    };
    place: string;
    /** Without one: a writer. */
    role?: BylineRole;
  }[];
  leadPicture: StoryPicture | null;
  blocks: StoryBlock[];
  kicker: string;
  /** What lists, search engines and shared links say instead; empty or null: the story's own. */
  shortHeadline: string;
  frontPicture: StoryPicture | null;
  searchTitle: string;
  searchDescription: string;
  /** Where the story was first published; empty: here. */
  canonicalAddress: string;
};

/** `headline`: null for an address. */
export type FoundTarget = { href: string; headline: string | null };

/** Null for a dead target. */
export type FindTarget = (link: BlockOf<"relatedLink">) => FoundTarget | null;
