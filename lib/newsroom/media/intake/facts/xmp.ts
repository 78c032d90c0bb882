// What XMP says, by the names of the IPTC Photo Metadata standard (2021.1 and later).
import { longestPacket } from "@/lib/newsroom/media/intake/facts/xml";
import { readPacket, type Properties } from "@/lib/newsroom/media/intake/facts/rdf";
import { joined, type Said } from "@/lib/newsroom/media/intake/facts/said";

const dc = "http://purl.org/dc/elements/1.1/";
const photoshop = "http://ns.adobe.com/photoshop/1.0/";
const core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
const extension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
const rightsManagement = "http://ns.adobe.com/xap/1.0/rights/";
const creativeCommons = "http://creativecommons.org/ns#";
const exif = "http://ns.adobe.com/exif/1.0/";

export function readXmp(block: Buffer | undefined): Said {
  if (!block || block.length > 4 * longestPacket) return {};
  const said = readPacket(block.toString("utf8"));
  const first = (name: string) => textIn(said, name);
  return {
    caption: first(dc + "description"),
    creator: joined(said.get(dc + "creator")?.texts ?? []),
    copyright: first(dc + "rights"),
    headline: first(photoshop + "Headline"),
    credit: first(photoshop + "Credit"),
    source: first(photoshop + "Source"),
    instructions: first(photoshop + "Instructions"),
    takenAt: first(photoshop + "DateCreated") || first(exif + "DateTimeOriginal"),
    altText: first(core + "AltTextAccessibility"),
    usageTerms: first(rightsManagement + "UsageTerms"),
    digitalSourceType: lastPart(first(extension + "DigitalSourceType")),
    place: placeIn(said),
    rights: rightsBy([
      first(creativeCommons + "license"),
      first(rightsManagement + "WebStatement"),
    ]),
  };
}

function textIn(said: Properties, name: string): string {
  // Of alternatives: programs write a default language and leave it empty.
  return said.get(name)?.texts.find((text) => text.trim() !== "") ?? "";
}

/** Where it was taken; else the place by the older fields; else where what it shows is. */
function placeIn(said: Properties): string {
  const structure = (name: string) => {
    const [place] = said.get(extension + name)?.structures ?? [];
    if (!place) return "";
    const parts = ["Sublocation", "City", "ProvinceState", "CountryName"];
    return joined(parts.map((part) => textIn(place, extension + part)));
  };
  const older = joined([
    textIn(said, core + "Location"),
    textIn(said, photoshop + "City"),
    textIn(said, photoshop + "State"),
    textIn(said, photoshop + "Country"),
  ]);
  return structure("LocationCreated") || older || structure("LocationShown");
}

/** IPTC's terms are addresses; a record keeps their last part. */
function lastPart(term: string): string {
  return /^https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/(\w+)\/?$/.exec(term)?.[1] ?? "";
}

/** A licence's own address leaves no doubt; words about rights do. */
function rightsBy(addresses: string[]): "publicDomain" | "creativeCommons" | "" {
  for (const address of addresses) {
    const [, path = ""] = /^https?:\/\/creativecommons\.org\/([a-z/+-]+)/.exec(address) ?? [];
    if (path.startsWith("publicdomain/")) return "publicDomain";
    if (path.startsWith("licenses/")) return "creativeCommons";
  }
  return "";
}
