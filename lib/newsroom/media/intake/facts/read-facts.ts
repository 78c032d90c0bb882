// The facts of a picture's file, of its three kinds of metadata, cleaned.
import type { Metadata } from "sharp";
import { cleaned } from "@/lib/newsroom/media/intake/facts/clean";
import { factNames, noFacts, type FactName, type Facts } from "@/lib/content/media/facts";
import { readExif } from "@/lib/newsroom/media/intake/facts/exif";
import { readIim } from "@/lib/newsroom/media/intake/facts/iim";
import type { Said } from "@/lib/newsroom/media/intake/facts/said";
import { readXmp } from "@/lib/newsroom/media/intake/facts/xmp";

/**
 * What a picture's metadata says. Where they differ: XMP before IIM, as the IPTC Photo Metadata Standard advises, unless
 * a program changed the IIM alone since (how to tell is in the Metadata Working Group's Guidelines for Handling
 * Image Metadata 2.0, which also have EXIF first for the time: the camera's clock says it). EXIF is last for words, since
 * cameras fill them by themselves.
 */
export function readFacts({ exif, iptc, xmp }: Pick<Metadata, "exif" | "iptc" | "xmp">): Facts {
  const [camera, agency, desk] = [readExif(exif), readIim(iptc), readXmp(xmp)];
  const written = agency?.isNewerThanXmp ? [agency.said, desk] : [desk, agency?.said ?? {}];
  return cleaned({ ...firstOf([...written, camera]), takenAt: firstTime([camera, ...written]) });
}

/** Whether the file has words that are left blank, since they make sense in no encoding. */
export function hasUnreadText({ exif, iptc }: Pick<Metadata, "exif" | "iptc">): boolean {
  return [readExif(exif), readIim(iptc)?.said].some((said) => said?.hasUnreadText === true);
}

function firstOf(all: Said[]): Facts {
  const pick = (name: FactName) => all.map((said) => said[name]?.trim()).find((text) => text) ?? "";
  return factNames.reduce((facts, name) => ({ ...facts, [name]: pick(name) }), noFacts);
}

function firstTime(all: Said[]): string {
  return all.map(({ takenAt }) => takenAt).find((time) => time) ?? "";
}
