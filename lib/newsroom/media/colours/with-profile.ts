// The decoder knows colours by their profile alone, and not in every picture: what it would get wrong is told in another way.
import { crc32, deflateSync } from "node:zlib";
import { profileOf } from "@/lib/newsroom/media/colours/profile";
import { statedColours } from "@/lib/newsroom/media/colours/stated";
import { pngSignature } from "@/lib/newsroom/media/intake/containers/png";
import { openPicture } from "@/lib/newsroom/media/open-picture";

/**
 * The file, or a PNG of the same picture: with the profile of the colours that it states by numbers alone, or, if it is grey
 * with a profile, in eight bits, since of more in grey no profile is looked at.
 */
export async function withReadableProfile(file: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const { format, icc, depth, space } = await openPicture(bytes).metadata();
  const stated = statedColours(bytes);
  const profile = stated && profileOf(stated);
  if (!profile && icc && space === "grey16") {
    const grey = openPicture(bytes).autoOrient().toColourspace("b-w").keepIccProfile();
    return grey.png({ compressionLevel: 0 }).toBuffer();
  }
  if (!profile) return file;
  if (format === "png") return pngWith(bytes, profile);
  // In such files a profile counts before the numbers.
  if (icc) return file;
  const upright = openPicture(bytes)
    .autoOrient()
    .toColourspace(depth === "ushort" ? "rgb16" : "srgb");
  return pngWith(await upright.png({ compressionLevel: 0 }).toBuffer(), profile);
}

/** What says something of a PNG's colours. The numbers count before all others, and stand in the profile now. */
const ofColours = ["cICP", "iCCP", "sRGB", "gAMA", "cHRM"];

function pngWith(png: Buffer, profile: Buffer): Buffer {
  const parts: Buffer[] = [pngSignature];
  for (let at = pngSignature.length; at + 12 <= png.length;) {
    const kind = png.toString("latin1", at + 4, at + 8);
    const next = at + 12 + png.readUInt32BE(at);
    // The rest is the picture's data, which has no more to say about colours.
    if (kind === "IDAT") return Buffer.concat([...parts, png.subarray(at)]);
    if (!ofColours.includes(kind)) parts.push(png.subarray(at, next));
    if (kind === "IHDR") parts.push(profileChunk(profile));
    at = next;
  }
  return png;
}

function profileChunk(profile: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from("iCCPstated\0\0"), deflateSync(profile)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
