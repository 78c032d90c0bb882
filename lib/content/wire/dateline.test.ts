import { expect, test } from "vitest";
import { readDateline } from "@/lib/content/wire/dateline";

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

test.each([
  ["NEW YORK, Nov 3 (Reuters) -", "NEW YORK, Nov 3 (Reuters)", ""],
  ["NEW YORK, Nov 3 (Reuters)", "NEW YORK, Nov 3 (Reuters)", ""],
  ["New York, Nov 3 (Reuters)", "New York, Nov 3 (Reuters)", ""],
  ["NEW YORK, Nov. 3, 2026", "NEW YORK, Nov. 3, 2026", ""],
  ["NEW YORK, 3 November", "NEW YORK, 3 November", ""],
  ["NEW YORK (AP)", "NEW YORK (AP)", ""],
  ["NEW YORK,", "NEW YORK", ""],
  ["NEW YORK, Nov 3 (Reuters) The quay opened.", "NEW YORK, Nov 3 (Reuters)", "The quay opened."],
  ["BEIJING, Nov. 3 (Xinhua) The quay opened.", "BEIJING, Nov. 3 (Xinhua)", "The quay opened."],
  ["NEW YORK (AP) The quay opened.", "NEW YORK (AP)", "The quay opened."],
  ["PORTLAND, Maine, March 3 The quay opened.", "PORTLAND, Maine, March 3", "The quay opened."],
  ["NEW YORK, Nov 3: The quay opened.", "NEW YORK, Nov 3", "The quay opened."],
  ["NEW YORK, The quay opened.", "NEW YORK", "The quay opened."],
  [
    "新华社北京11月3日电（记者王小可、李一）港口开放。",
    "新华社北京11月3日电（记者王小可、李一）",
    "港口开放。",
  ],
  ["中新社 深圳三月三日电", null, null],
  ["新华社深圳三月三日电 港口开放。", "新华社深圳三月三日电", "港口开放。"],
])("“%s” opens with the dateline %s, without a dash", (words, dateline, text) => {
  expect(readDateline(words)).toEqual(dateline === null ? null : { dateline, text });
});

test.each([
  "The World Health Organization (WHO) The quay",
  "NATO (North Atlantic Treaty Organization) The quay opened.",
  "NASA, ESA and JAXA opened the quay.",
  "ANN POE, Staff Writer",
  "ANN POE",
  "HARBOUR STRIKE, DAY EIGHT",
  "Leeds, March 3",
  "On Monday, Nov 3 the quay opened.",
  "USA, The Netherlands and Japan opened the quay.",
])("“%s” opens with none without a dash", (words) => {
  expect(readDateline(words)).toBeNull();
});
