// A story as it is shown: a revision's content with its authors, pictures and related links found.
import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import type { ServedPicture } from "@/lib/content/media/served";

/** A picture ready to show. `file` is null while its record awaits its file. */
export type StoryPicture = {
  file: ServedPicture | null;
  caption: string;
  credit: string;
  altText: string;
};

export type StoryBlock =
  | Exclude<Block, { type: "picture" | "relatedLink" }>
  | ({ id: string; type: "picture" } & StoryPicture)
  /** `headline` is the target's own where readers see it, else what an editor typed; `href` is null where it leads nowhere. */
  | { id: string; type: "relatedLink"; label: string; headline: string; href: string | null };

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
      /** An agency, a desk, a team: not one person. */
      isTeam: boolean;
    };
    place: string;
  }[];
  leadPicture: StoryPicture | null;
  blocks: StoryBlock[];
};

/** What a related link leads to: `headline` is null where it is an address, which has none of its own. */
export type FoundTarget = { href: string; headline: string | null };

/** Finds where related links lead; null for one that leads nowhere now. */
export type FindTarget = (link: BlockOf<"relatedLink">) => FoundTarget | null;
