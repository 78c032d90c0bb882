import { expect, test } from "vitest";
import { readDateline } from "@/lib/interchange/wire/dateline";

test.each([
  ["LEEDS, England -- The quay opened.", "LEEDS, England"],
  ["LEEDS -- The quay opened.", "LEEDS"],
  ["LEEDS — The quay opened.", "LEEDS"],
  ["LEEDS—The quay opened.", "LEEDS"],
  ["LEEDS – The quay opened.", "LEEDS"],
  ["LEEDS - The quay opened.", "LEEDS"],
  ["NEW YORK (AP) — The quay opened.", "NEW YORK (AP)"],
  ["LEEDS, Dec. 15 (Courier) -- The quay opened.", "LEEDS, Dec. 15 (Courier)"],
  ["WASHINGTON, D.C. -- The quay opened.", "WASHINGTON, D.C."],
  ["STOKE-ON-TRENT, England -- The quay opened.", "STOKE-ON-TRENT, England"],
  ["LEEDS/YORK -- The quay opened.", "LEEDS/YORK"],
  ["ПСКОВ -- The quay opened.", "ПСКОВ"],
  ["深圳 -- The quay opened.", "深圳"],
])("“%s” opens with the dateline %s", (words, dateline) => {
  expect(readDateline(words)).toEqual({ dateline, text: "The quay opened." });
});

test.each([
  "Poe Futures -- a trading house -- opened the quay.",
  "NATO -- the alliance -- met.",
  "BREAKING -- The quay opened.",
  "LEEDS, where it rains -- The quay opened.",
  "The quay opened -- At last.",
  "LEEDS --",
  "A -- B",
  "-- The quay opened.",
  `${"LEEDS ".repeat(40)}-- The quay opened.`,
])("“%s” opens with none", (words) => {
  expect(readDateline(words)).toBeNull();
});
