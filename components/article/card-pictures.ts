// The page's column is at most 76 rem wide, with a margin of 1, 1.5 or 2 rem.
import type { Shape } from "@/lib/content/media/rendition";

type CardPicture = { shape: Shape; sizes: string };

const half: CardPicture = {
  shape: "wide",
  sizes: "(min-width: 80rem) 37rem, (min-width: 48rem) calc(50vw - 2.5rem), calc(100vw - 2rem)",
};

export const cardPictures = {
  lead: {
    shape: "wide",
    sizes: "(min-width: 80rem) 50rem, (min-width: 64rem) 63vw, calc(100vw - 2rem)",
  },
  alone: half,
  half,
  third: {
    shape: "classic",
    sizes: "(min-width: 80rem) 24rem, (min-width: 48rem) 30vw, calc(100vw - 2rem)",
  },
  quarter: {
    shape: "classic",
    sizes:
      "(min-width: 80rem) 18rem, (min-width: 64rem) 22vw, (min-width: 48rem) 45vw, calc(100vw - 2rem)",
  },
  row: {
    shape: "classic",
    sizes:
      "(min-width: 48rem) 17rem, (min-width: 40rem) 13rem, (min-width: 22rem) 7rem, calc(100vw - 2rem)",
  },
} as const satisfies Record<string, CardPicture>;

export type CardSlot = Exclude<keyof typeof cardPictures, "lead">;
