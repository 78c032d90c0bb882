import { describe, expect, test } from "vitest";
import { decode, decodeAlike } from "@/lib/media/intake/facts/encodings";

/** Bytes as hexadecimal digits: the words in an encoding that they do not name. */
const bytes = (digits: string) => Buffer.from(digits, "hex");

describe("words that do not say how they are encoded are read as what they look like:", () => {
  test.each([
    ["UTF-8", "4272c3bc636b65", "Brücke"],
    ["Windows-1252", "436166e92093 5a6feb94", "Café “Zoë”"],
    ["Windows-1252, a capital", "c96c7973e965", "Élysée"],
    ["Windows-1252 with a degree", "3230b04320616e642064617266", "20°C and darf"],
    [
      "a sign that is nothing among many words",
      "41207368697020617420736561812e",
      "A ship at sea\x81.",
    ],
    ["MacRoman", "436166 8e204d9f6c6c6572", "Café Müller"],
    ["MacRoman with its quotes", "d2 5a 6f 91 d3 20 8e 74 8e", "“Zoë” été"],
    ["Windows-1251", "d4eef2ee20eceef1f2e0", "Фото моста"],
    ["Windows-1251 in capitals", "ccced1cac2c0", "МОСКВА"],
    ["Windows-1253", "c1e8deede1", "Αθήνα"],
    ["KOI8-R", "e6cfd4cf20cdcfd3d4c1", "Фото моста"],
    ["GBK", "d0c2bbaac9e7bcc7d5df", "新华社记者"],
    ["Big5", "a578a55f", "台北"],
    ["Shift JIS", "938c8b9e82cc8bb4", "東京の橋"],
    ["EUC-JP", "c5ecb5fea4ceb6b6", "東京の橋"],
    ["EUC-KR", "bcadbfefc0c720b4d9b8ae20bbe7c1f8", "서울의 다리 사진"],
  ])("%s", (_, digits, text) => {
    expect(decode(bytes(digits.replaceAll(" ", "")))).toBe(text);
  });

  test("nothing that looks like words in any of them is left blank", () => {
    expect(decode(bytes("81ff8d01f5809dfe8f"))).toBe("");
  });

  test("texts of one file are read alike: a name among them is too short by itself", () => {
    const caption = bytes("d4eef2ee20eceef1f2e0");
    expect(decodeAlike([caption, Buffer.from("Agency"), bytes("dff5eee2")])).toEqual([
      "Фото моста",
      "Agency",
      "Яхов",
    ]);
  });
});
