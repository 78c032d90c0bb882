import { expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { largestWireFile, readWireCopy } from "@/lib/interchange/wire/read";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a byte order mark is not part of the text", () => {
  expect(readWireCopy(bytes("\ufeffHarbour opens"))).toBe("Harbour opens");
});

test("text in any script is taken as it stands", () => {
  expect(readWireCopy(bytes("港口\tопен “a”\r\n\f"))).toBe("港口\tопен “a”\r\n\f");
});

test("a file of exactly 1 MiB is taken", () => {
  expect(readWireCopy(new Uint8Array(largestWireFile).fill(65))).toHaveLength(largestWireFile);
});

test.each([
  ["one byte over 1 MiB", new Uint8Array(largestWireFile + 1).fill(65), "larger than 1 MiB"],
  ["no bytes", new Uint8Array(), "is empty"],
  ["white space only", bytes(" \r\n\t\u00a0\u3000\n"), "is empty"],
  ["a byte order mark only", bytes("\ufeff"), "is empty"],
  ["Latin-1", Uint8Array.of(0x63, 0x61, 0x66, 0xe9), "is not UTF-8"],
  ["UTF-8 cut in a character", bytes("Café").subarray(0, 4), "is not UTF-8"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0), "is binary"],
  ["an escape sequence", bytes("Harbour \u001b[31mopens"), "control character U+001B"],
])("%s is refused in one sentence", (_, file, sentence) => {
  expect(() => readWireCopy(file)).toThrow(InvalidInputError);
  expect(() => readWireCopy(file)).toThrow(sentence);
});
