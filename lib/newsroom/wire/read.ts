import { InvalidInputError } from "@/lib/base/errors";
import { decodeWire } from "@/lib/newsroom/wire/decode";
import { openTransmissions, type Transmission } from "@/lib/content/wire/envelope";
import { countBreaks, splitLines } from "@/lib/content/wire/lines";

/** 1 MiB, in bytes. */
export const largestWireFile = 1_048_576;

/** Blank lines do not count. The time of reading grows with each line. */
const mostLines = 20_000;

/** Tab, line feed, vertical tab, form feed and carriage return separate words. No other control character is text. */
const foreignControl = /[\u0000-\u0008\u000e-\u001f]/;

/**
 * The texts of a wire file without byte order mark and envelopes: one for each transmission, mostly one.
 * @throws InvalidInputError if it is larger than 1 MiB, has more than 20,000 lines, or is empty, binary or in no known
 * encoding
 */
export function readWireCopy(bytes: Uint8Array): Transmission[] {
  if (bytes.length > largestWireFile) {
    throw new InvalidInputError("The file is larger than 1 MiB (1,048,576 bytes).");
  }
  const transmissions = openTransmissions(decodeWire(bytes));
  const text = transmissions.map((one) => one.text).join("");
  if (text.trim() === "") throw new InvalidInputError("The file is empty.");
  if (countBreaks(text) > mostLines && splitLines(text).length > mostLines) {
    throw new InvalidInputError(`The file has more than ${mostLines.toLocaleString("en")} lines.`);
  }
  const control = foreignControl.exec(text)?.[0];
  if (control !== undefined) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw new InvalidInputError(
      `The file is binary, not plain text: it holds the control character U+${code}.`,
    );
  }
  return transmissions;
}
