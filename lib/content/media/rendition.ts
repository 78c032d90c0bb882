import { z } from "zod";
import type { Ending } from "@/lib/base/storage/storage";

/** Width by height; `full` is uncropped. */
export const shapes = {
  full: null,
  wide: 16 / 9,
  classic: 4 / 3,
  square: 1,
  portrait: 4 / 5,
} as const satisfies Record<string, number | null>;
export type Shape = keyof typeof shapes;

export const formats = ["avif", "webp", "jpeg"] as const;
export type Format = (typeof formats)[number];

export const endings: Record<Format, Ending> = { avif: "avif", webp: "webp", jpeg: "jpg" };

export const rendition = z.strictObject({
  shape: z.enum(Object.keys(shapes) as [Shape, ...Shape[]]),
  format: z.enum(formats),
  /** Pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  byteSize: z.int().positive(),
  key: z.string(),
});
export type Rendition = z.infer<typeof rendition>;

/** In a record: by shape, format, and width from the narrowest. */
export const renditions = z.array(rendition);
