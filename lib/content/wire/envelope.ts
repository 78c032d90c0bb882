// The envelope of ANPA 1312 and IPTC 7901: control characters around header and text.

import { countBreaks } from "@/lib/content/wire/lines";

/** SOH, STX, ETX, EOT, SYN, FS, GS, RS and US of the agencies' lines. */
const controls = /[\u0001-\u0004\u0016\u001c-\u001f]/g;

/** `headerLines`: lines of the text that are the envelope's header. */
export type Transmission = { text: string; headerLines: number };

/** In characters between SOH and STX. */
const longestHeader = 1_000;

export function openTransmissions(copy: string): Transmission[] {
  return transmissionsIn(copy).map((piece) => {
    const [soh, stx] = [piece.indexOf("\u0001"), piece.indexOf("\u0002")];
    const isHeaded = soh !== -1 && stx > soh && stx - soh <= longestHeader;
    const header = isHeaded ? piece.slice(0, stx + 1) : "";
    const opened = openEnvelope(header);
    const headerLines = isHeaded ? countBreaks(opened) : 0;
    return { text: openEnvelope(piece), headerLines };
  });
}

/**
 * Cuts before each SOH, and after each ETX and EOT. Text in between belongs to the transmission above: ANPA sends the
 * time after ETX.
 */
function transmissionsIn(copy: string): string[] {
  const transmissions: string[] = [];
  for (const piece of copy.split(/(?=\u0001)|(?<=[\u0003\u0004])/)) {
    const opens = /[\u0001\u0002]/.test(piece) || lineCount(piece) > 1;
    if (opens || transmissions.length === 0) transmissions.push(piece);
    else transmissions[transmissions.length - 1] += piece;
  }
  return transmissions;
}

function lineCount(piece: string): number {
  return piece
    .replace(controls, " ")
    .split(/[\r\n]/)
    .filter((line) => line.trim() !== "").length;
}

/**
 * Keeps the lines. A header on the line of the text gets its own line. ANPA's typesetting marks at a line's ends ("^",
 * "<") go too.
 */
function openEnvelope(copy: string): string {
  if (copy.search(controls) === -1) return copy;
  const isAnpa = copy.includes("\u001f");
  const text = copy.replace(/(\u0001[^\u0002\r\n]*)\u0002/g, "$1\n").replace(controls, " ");
  if (!isAnpa) return text;
  return text.replace(/^[ \t]?\^/gm, "").replace(/<[ \t]?(?=\r|\n|$)/g, "");
}

/** Service, priority, category and number of words. */
export function isEnvelopeHeader(words: string): boolean {
  return (
    words.length <= 60 &&
    (/^\p{Ll}{2,4}\d{3,5} [1-9] \p{Ll}{1,4} \d{1,5}(?: .{1,30})?$/u.test(words) ||
      /^\p{Ll} ?\p{Ll} {1,3}\p{Ll}{2}[\p{L}\d]{2,8}(?: .{1,30})?$/u.test(words))
  );
}
