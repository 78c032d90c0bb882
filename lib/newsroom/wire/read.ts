// From a file's bytes to the texts in it, or a sentence that says why they are no text.
import { InvalidInputError } from "@/lib/base/errors";
import { decodeWire } from "@/lib/newsroom/wire/decode";
import { openTransmissions, type Transmission } from "@/lib/content/wire/envelope";
import { countBreaks, splitLines } from "@/lib/content/wire/lines";

/** The largest file that is taken: 1 MiB, in bytes. */
export const largestWireFile = 1_048_576;

/** The most lines that are not blank: reading takes some time for each. */
const mostLines = 20_000;

/** Tab, line feed, vertical tab, form feed and carriage return separate words; no other control character is text. */
const foreignControl = /[\u0000-\u0008\u000e-\u001f]/;

/**
 * The text of a wire file, without a byte order mark and out of its envelopes: of each transmission one, most files are one.
 * @throws InvalidInputError with one sentence if it is larger than 1 MiB, of more than 20,000 lines, empty, binary or of no known encoding
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
