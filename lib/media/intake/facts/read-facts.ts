// The facts of a picture's file, of its three kinds of metadata.
import type { Metadata } from "sharp";
import { noFacts, type Facts } from "@/lib/media/intake/facts/facts";

export function readFacts({}: Pick<Metadata, "exif" | "iptc" | "xmp">): Facts {
  return noFacts;
}
