// The envelope of ANPA 1312 and IPTC 7901: control characters around a header and a text.

/** SOH, STX, ETX, EOT, SYN, FS, GS, RS and US, by which agencies' lines carry copy. No program obeys them. */
const controls = /[\u0001-\u0004\u0016\u001c-\u001f]/g;

/**
 * The copy without the envelope's control characters, which stand for no letter: line for line as it came. A header on the line
 * of the text gets one of its own. In ANPA's, marks of the typesetter at a line's ends ("^", "<") go too.
 */
export function openEnvelope(copy: string): string {
  if (copy.search(controls) === -1) return copy;
  const isAnpa = !/[\u0001\u0002]/.test(copy) && copy.includes("\u001f");
  const text = copy.replace(/(\u0001[^\u0002\r\n]*)\u0002/g, "$1\n").replace(controls, " ");
  if (!isAnpa) return text;
  return text.replace(/^[ \t]?\^/gm, "").replace(/<[ \t]?(?=\r|\n|$)/g, "");
}

/** Whether a line is a header of such an envelope: service, priority, category, number of words. */
export function isEnvelopeHeader(words: string): boolean {
  return (
    words.length <= 60 &&
    (/^\p{Ll}{2,4}\d{3,5} [1-9] \p{Ll}{1,4} \d{1,5}(?: .{1,30})?$/u.test(words) ||
      /^\p{Ll} ?\p{Ll} {1,3}\p{Ll}{2}[\p{L}\d]{2,8}(?: .{1,30})?$/u.test(words))
  );
}
