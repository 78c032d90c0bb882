import { expect, test } from "vitest";
import { readBylines } from "@/lib/content/wire/byline";

const said = (line: string) =>
  readBylines(line)?.map(({ name, place }) => (place ? `${name} @ ${place}` : name)) ?? null;

test.each([
  ["By Ann Poe in Leeds", ["Ann Poe @ Leeds"]],
  ["By Ann Poe", ["Ann Poe"]],
  ["BY ANN POE IN LEEDS", ["Ann Poe @ LEEDS"]],
  ["by: Ann Poe", ["Ann Poe"]],
  ["Written by Ann Poe in Leeds", ["Ann Poe @ Leeds"]],
  ["By Ann Poe.", ["Ann Poe"]],
  ["By Ann Poe and Bo Roe", ["Ann Poe", "Bo Roe"]],
  ["By Ann Poe, Bo Roe and Cy Moe", ["Ann Poe", "Bo Roe", "Cy Moe"]],
  ["By Ann Poe, Bo Roe, and Cy Moe", ["Ann Poe", "Bo Roe", "Cy Moe"]],
  ["By Ann Poe & Bo Roe in Leeds", ["Ann Poe @ Leeds", "Bo Roe @ Leeds"]],
  ["By Ann Poe and Bo Roe in Leeds and York", ["Ann Poe @ Leeds", "Bo Roe @ York"]],
  ["By Ann Poe in Leeds and Bo Roe in York", ["Ann Poe @ Leeds", "Bo Roe @ York"]],
  ["By Ann Poe in Leeds, Bo Roe in York", ["Ann Poe @ Leeds", "Bo Roe @ York"]],
  [
    "By Ann Poe in Leeds, Bo Roe and Cy Moe in York",
    ["Ann Poe @ Leeds", "Bo Roe @ York", "Cy Moe @ York"],
  ],
  [
    "By Ann Poe, Bo Roe and Cy Moe in Leeds, York and Hull",
    ["Ann Poe @ Leeds", "Bo Roe @ York", "Cy Moe @ Hull"],
  ],
  ["By Ann Poe in Leeds and York", ["Ann Poe @ Leeds and York"]],
  ["By Ann Poe in Leeds, England", ["Ann Poe @ Leeds, England"]],
  [
    "By Ann Poe and Bo Roe in Washington, D.C.",
    ["Ann Poe @ Washington, D.C.", "Bo Roe @ Washington, D.C."],
  ],
  [
    "By Ann Poe in Leeds, England and Bo Roe in York",
    ["Ann Poe @ Leeds, England", "Bo Roe @ York"],
  ],
  ["By Jean-Luc van der Poe in Stoke-on-Trent", ["Jean-Luc van der Poe @ Stoke-on-Trent"]],
  ["By Siân O’Roe and J.K. d'Este Jr.", ["Siân O’Roe", "J.K. d'Este Jr."]],
  ["By Bo Roe, Jr., and Ann Poe in York", ["Bo Roe, Jr. @ York", "Ann Poe @ York"]],
  ["By 林一舟 in 深圳", ["林一舟 @ 深圳"]],
  ["By 林一舟、王小可 in 深圳", ["林一舟 @ 深圳", "王小可 @ 深圳"]],
  ["By Зоя Речная in Псков", ["Зоя Речная @ Псков"]],
  ["By ANN POE AND BO ROE in Leeds", ["Ann Poe @ Leeds", "Bo Roe @ Leeds"]],
  ["By Ann Poe in Leeds, York county", ["Ann Poe @ Leeds, York county"]],
  ["By Kim In Poe in Seoul", ["Kim In Poe @ Seoul"]],
])("“%s” names its authors and their places", (line, expected) => {
  expect(said(line)).toEqual(expected);
});

test.each([
  "By our correspondent in Leeds",
  "By Ann Poe | Daily Courier",
  "By Ann Poe in Leeds with files from York",
  "By 2030 the harbour will be larger",
  "By Tuesday",
  "By Ann Poe in",
  "By Ann Poe,, Bo Roe",
  "By Ann Poe and Ann Poe",
  "By",
  "Bystanders in Leeds",
  `By ${Array.from({ length: 51 }, (_, index) => `Ann P${"o".repeat(index)}e`).join(", ")}`,
  `By Ann Poe in ${"Leeds ".repeat(40)}`,
])("“%s” is no byline: words are left over, or it is more than an article takes", (line) => {
  expect(readBylines(line.trim())).toBeNull();
});

test.each([
  ["By JANE ROE, Associated Wire", "Jane Roe"],
  ["By Jane Roe, Staff Writer", "Jane Roe"],
  ["Jane Roe, Staff Writer", "Jane Roe"],
  ["By JANE MCDOE-O’ROE", "Jane McDoe-O’Roe"],
  ["By J.K. VAN DER ROE", "J.K. van der Roe"],
  ["By JANE McROE, AFP", "Jane McRoe"],
  ["By BO MACHADO", "Bo Machado"],
  ["By BO MACDONALD", "Bo MacDonald"],
  ["By ANN POE AND BO ROE", "Ann Poe, Bo Roe"],
])("“%s” names %s", (line, names) => {
  expect(
    readBylines(line)
      ?.map(({ name }) => name)
      .join(", "),
  ).toBe(names);
});
