import { describe, expect, test } from "vitest";
import { cleaned } from "@/lib/newsroom/media/intake/facts/clean";
import { factLimits, noFacts, type Facts } from "@/lib/content/media/facts";

const clean = (said: Partial<Facts>) => {
  const facts = cleaned({ ...noFacts, ...said });
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== ""));
};

describe("a caption loses what no reader needs", () => {
  test.each<[said: string, kept: Partial<Facts>]>([
    ["OLYMPUS DIGITAL CAMERA", {}],
    ["SONY DSC", {}],
    ["DCIM", {}],
    ["IMG_2041", {}],
    ["Untitled-1", {}],
    ["The image of a ship.", { caption: "The image of a ship." }],
    ["Sony shows a camera.", { caption: "Sony shows a camera." }],
    ["A ship. REUTERS/Ann Poe", { caption: "A ship.", credit: "Reuters / Ann Poe" }],
    ["A ship. (AP Photo/Ann Poe)", { caption: "A ship.", credit: "AP Photo / Ann Poe" }],
    ["A ship. (Photo by Ann Poe / AFP)", { caption: "A ship.", credit: "Ann Poe / AFP" }],
    ["A ship. (Xinhua/Li Ming)", { caption: "A ship.", credit: "Xinhua / Li Ming" }],
    ["A ship. AFP PHOTO / ANN POE", { caption: "A ship.", credit: "AFP Photo / Ann Poe" }],
    ["A ship. RC2ABC1D2E3F", { caption: "A ship." }],
    ["A ship. REUTERS/Ann Poe - RC2ABC1D2E3F", { caption: "A ship.", credit: "Reuters / Ann Poe" }],
    ["A ship. TPX IMAGES OF THE DAY", { caption: "A ship." }],
    ["A ship. *** Local Caption *** Ein Schiff.", { caption: "A ship." }],
    ["A ship. /jd/ab", { caption: "A ship." }],
    [
      "A ship. RESTRICTED TO EDITORIAL USE - NO SALES",
      { caption: "A ship.", instructions: "RESTRICTED TO EDITORIAL USE - NO SALES" },
    ],
    ["He said no sales were lost.", { caption: "He said no sales were lost." }],
    ["The port (built in 1901) at dusk.", { caption: "The port (built in 1901) at dusk." }],
    [
      "Ships of the World Trade Organization (WTO)",
      { caption: "Ships of the World Trade Organization (WTO)" },
    ],
    [
      "A\u0000 ship\u0007\u009f   at  sea.\r\n\r\nAt dusk. ",
      { caption: "A ship at sea.\n\nAt dusk." },
    ],
  ])("%j", (caption, kept) => {
    expect(clean({ caption })).toEqual(kept);
  });
});

describe("a credit is spelled as readers expect it", () => {
  test.each([
    ["ANN POE/REUTERS", "Ann Poe / Reuters"],
    ["AFP via Getty Images", "AFP via Getty Images"],
    ["XINHUA", "Xinhua"],
    ["NASA", "NASA"],
    ["NASA/JPL", "NASA / JPL"],
    ["Photo: Ann Poe", "Ann Poe"],
    ["Photograph by ANN POE", "Ann Poe"],
    ["© Ann Poe", "Ann Poe"],
    ["JAN VAN DER BERG", "Jan van der Berg"],
    ["SEÁN O'NEILL", "Seán O'Neill"],
    ["IAN MCDONALD", "Ian McDonald"],
    ["ANNE-MARIE POE", "Anne-Marie Poe"],
    ["J.K. POE", "J.K. Poe"],
    ["ann poe", "ann poe"],
    ["Bylund Pictures", "Bylund Pictures"],
    ["PARKER ZHENG / CHINA DAILY", "Parker Zheng / China Daily"],
    ["新华社", "新华社"],
  ])("%j", (credit, kept) => {
    expect(clean({ credit })).toEqual({ credit: kept });
  });
});

test("a credit that the file has is not replaced by one at the end of its caption", () => {
  const said = { caption: "A ship. (Photo by Ann Poe/AFP)", credit: "AFP" };
  expect(clean(said)).toEqual({ caption: "A ship.", credit: "AFP" });
});

test("a file without a credit is credited to who made it and who sent it", () => {
  expect(clean({ creator: "ANN POE", source: "DAILY COURIER" })).toMatchObject({
    credit: "Ann Poe / Daily Courier",
  });
  expect(clean({ source: "Daily Courier" })).toMatchObject({ credit: "Daily Courier" });
  expect(clean({ creator: "Reuters", source: "REUTERS" })).toMatchObject({ credit: "Reuters" });
});

test("a time that is none is not kept", () => {
  for (const takenAt of ["0000-00-00T00:00:00", "2026-02-30", "yesterday"]) {
    expect(clean({ takenAt })).toEqual({});
  }
  for (const takenAt of ["2026", "2026-01", "2026-01-31", "2026-01-31T18:05:00.5+08:00"]) {
    expect(clean({ takenAt })).toEqual({ takenAt });
  }
});

test("nothing is longer than a record takes, and what is cut ends between words", () => {
  const words = Object.fromEntries(
    Object.keys(factLimits).map((name) => [name, "Wörd ".repeat(900)]),
  );
  for (const [name, most] of Object.entries(factLimits)) {
    expect(cleaned(words as Facts)[name as keyof Facts].length).toBeLessThanOrEqual(most);
  }
  expect(cleaned({ ...noFacts, headline: "Wörd ".repeat(200) }).headline).toMatch(/Wörd…$/);
  expect(cleaned({ ...noFacts, headline: "👩".repeat(400) }).headline).not.toMatch(
    /\p{Surrogate}/u,
  );
});
