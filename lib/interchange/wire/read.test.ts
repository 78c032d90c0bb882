import { expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { largestWireFile, readWireCopy } from "@/lib/interchange/wire/read";

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (file: Uint8Array) =>
  readWireCopy(file)
    .map(({ text }) => text)
    .join("");

test("a byte order mark is not part of the text", () => {
  expect(textOf(bytes("\ufeffHarbour opens"))).toBe("Harbour opens");
});

test("text in any script is taken as it stands", () => {
  expect(textOf(bytes("港口\tопен “a”\r\n\f"))).toBe("港口\tопен “a”\r\n\f");
});

test("a file of exactly 1 MiB is taken", () => {
  expect(textOf(new Uint8Array(largestWireFile).fill(65))).toHaveLength(largestWireFile);
});

test.each([
  ["one byte over 1 MiB", new Uint8Array(largestWireFile + 1).fill(65), "larger than 1 MiB"],
  ["no bytes", new Uint8Array(), "is empty"],
  ["white space only", bytes(" \r\n\t\u00a0\u3000\n"), "is empty"],
  ["a byte order mark only", bytes("\ufeff"), "is empty"],
  ["Cyrillic of Windows-1251", Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2), "is not UTF-8"],
  ["UTF-8 cut in a character", bytes("Café").subarray(0, 4), "is not UTF-8"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0), "is binary"],
  ["an escape sequence", bytes("Harbour \u001b[31mopens"), "control character U+001B"],
])("%s is refused in one sentence", (_, file, sentence) => {
  expect(() => readWireCopy(file)).toThrow(InvalidInputError);
  expect(() => readWireCopy(file)).toThrow(sentence);
});

test.each([
  ["Windows-1252", Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94), "Café “a”"],
  ["UTF-16 with its mark", Uint8Array.of(0xff, 0xfe, 0x51, 0, 0xe9, 0), "Qé"],
  ["UTF-16, big end first", Uint8Array.of(0xfe, 0xff, 0, 0x51, 0, 0xe9), "Qé"],
  ["UTF-16 without its mark", Uint8Array.of(0x51, 0, 0x61, 0, 0x79, 0, 0x0a, 0), "Qay"],
])("%s is read", (_, file, text) => {
  expect(textOf(file).trim()).toBe(text);
});

test("an envelope's control characters are no part of the text, and its header has a line of its own", () => {
  const file = "\u0016\u0001wir0123 4 pol 280\u0002Quay opens\r\n\u0003\u0004";
  expect(
    textOf(bytes(file))
      .split(/\r?\n/)
      .map((line) => line.trim()),
  ).toEqual(["wir0123 4 pol 280", "Quay opens", ""]);
});
