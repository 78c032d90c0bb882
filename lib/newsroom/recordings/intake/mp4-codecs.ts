/** What cameras and editing programs write besides what browsers play, as people know it. */
export const codecNames: Record<string, string> = {
  ...{ hvc1: "HEVC (H.265)", hev1: "HEVC (H.265)", dvh1: "Dolby Vision", dvhe: "Dolby Vision" },
  ...{ av01: "AV1 within MP4", vp09: "VP9 within MP4", mp4v: "MPEG-4 Visual", s263: "H.263" },
  ...{ apch: "ProRes", apcn: "ProRes", apcs: "ProRes", ap4h: "ProRes", mjpa: "Motion JPEG" },
  ...{ jpeg: "Motion JPEG", "ac-3": "Dolby Digital (AC-3)", "ec-3": "Dolby Digital Plus" },
  ...{ alac: "Apple Lossless", mp4a: "another sound format than AAC", Opus: "Opus within MP4" },
  ...{ fLaC: "FLAC within MP4", sowt: "PCM within MP4", lpcm: "PCM within MP4" },
};

/** Baseline, Main, Extended and High: 8 bits, 4:2:0. */
export function hasPlayedProfile(profile: number): boolean {
  return [66, 77, 88, 100].includes(profile);
}

/** AAC, as MPEG-4 and MPEG-2 name it. https://mp4ra.org/registered-types/object-types */
const aacTypes = [0x40, 0x66, 0x67, 0x68];

/** By the object type in its `esds` (ISO/IEC 14496-1, 7.2.6.6), which stands behind a head of one of three lengths. */
export function isAac(bytes: Buffer, from: number, to: number): boolean {
  const entry = bytes.subarray(from, to);
  const at = entry.indexOf("esds", 0, "latin1");
  if (at === -1) return false;
  // Version and flags, then the descriptor of the stream.
  const stream = contentOf(entry, at + 8, 0x03);
  if (stream === null) return false;
  const flags = entry[stream + 2] ?? 0;
  const hasDependence = (flags & 0x80) !== 0 ? 2 : 0;
  const address = (flags & 0x40) !== 0 ? 1 + (entry[stream + 3 + hasDependence] ?? 0) : 0;
  const clock = (flags & 0x20) !== 0 ? 2 : 0;
  const config = contentOf(entry, stream + 3 + hasDependence + address + clock, 0x04);
  return config !== null && aacTypes.includes(entry[config] ?? 0);
}

/** Where the content of a descriptor begins: behind its tag and a length of one to four bytes. */
function contentOf(bytes: Buffer, at: number, tag: number): number | null {
  if (bytes[at] !== tag) return null;
  for (let end = at + 1; end < at + 5; end += 1) {
    if (((bytes[end] ?? 0) & 0x80) === 0) return end + 1;
  }
  return null;
}
