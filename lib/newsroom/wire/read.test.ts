import { expect, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { largestWireFile, readWireCopy } from "@/lib/newsroom/wire/read";

const bytes = (text: string) => new TextEncoder().encode(text);
const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
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
  ["20,001 lines", bytes("a\n\n".repeat(20_001)), "more than 20,000 lines"],
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
  ["GBK", fromHex("b8dbbfdabfaab7c5a1a3"), "港口开放。"],
  ["Big5", fromHex("b4e4a466b67da9f1a143"), "港口開放。"],
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

test.each([
  ["Shift JIS", "8d60918288e982ea82bd8142", "Japanese"],
  ["EUC-KR", "c7d7b1b820c6c4becc20bec6b9abb5b520", "Korean"],
  ["KOI8-R", "f0d2c9d7c5d420c4cfcbc5d2d9", "Russian"],
])("%s is refused, and no %s text comes in as Chinese", (_, hex) => {
  expect(() => readWireCopy(fromHex(hex))).toThrow("is not UTF-8");
});

test("a Chinese story is told from what only decodes as Chinese, by its common characters", () => {
  // "码头工人周二第八天罢工。工会表示，没有新的会谈计划。" in GBK, and the Russian for it in EUC-JP.
  const story =
    "c2ebcdb7b9a4c8cbd6dcb6feb5dab0cbccecb0d5b9a4a1a3b9a4bbe1b1edcabea3acc3bbd3d0d0c2b5c4bbe1ccb8bcc6bbaea1a3";
  const text = "码头工人周二第八天罢工。工会表示，没有新的会谈计划。";
  expect(textOf(fromHex(story))).toBe(text);
  // Four bytes that GB 18030 has and GBK has not.
  expect(textOf(fromHex(`${story}8139ee39`))).toBe(`${text}㐀`);
  const docks =
    "a7a5a7e0a7dca7d6a7e2a7ed20a7e3a7d6a7d3a7d6a7e2a7dfa7e0a7db20a7d4a7d1a7d3a7d1a7dfa7da0a";
  expect(() => readWireCopy(fromHex(docks.repeat(2)))).toThrow("is not UTF-8");
});
