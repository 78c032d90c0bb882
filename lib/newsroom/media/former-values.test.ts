import { expect, test } from "vitest";
import { fieldNamesInWords, formerValues, formerWords } from "@/lib/newsroom/media/former-values";
import { pictureFieldNames, type PictureFields } from "@/lib/content/media/picture-fields";

const record: PictureFields = {
  ...{ caption: "Ships", credit: "", altText: "Ships at a quay", isDecorative: false },
  ...{ headline: "Quay", creator: "Ann", source: "AFP", copyright: "© 2026", place: "Gdańsk" },
  ...{
    takenAt: "2026-01-31",
    instructions: "",
    usageTerms: "CC BY 4.0",
    digitalSourceType: "print",
  },
  ...{ rights: "agency", rightsUntil: new Date("2026-03-01T16:00:00Z"), focalX: 0.25, focalY: 0.5 },
};
const said = (...names: (keyof PictureFields)[]) =>
  formerWords(JSON.parse(JSON.stringify(formerValues(record, names))));

test("what a record said is told by the desk’s names, and its terms in words", () => {
  expect(said("altText", "credit", "usageTerms")).toEqual([
    "the alternative text was “Ships at a quay”",
    "the credit was empty",
    "the usage terms were “CC BY 4.0”",
  ]);
  expect(said("rights", "digitalSourceType", "isDecorative")).toEqual([
    "the rights were “Agency”",
    "the kind of source was “Digitised from a print”",
    "it was not decorative",
  ]);
  expect(said("rightsUntil")).toEqual(["the last day of the licence was “2026-03-01”"]);
  expect(said("focalY", "focalX")).toEqual([
    "the focal point was 25 % from the left and 50 % from the top",
  ]);
});

test("no field of a record is told by the name that programs have for it", () => {
  const own = pictureFieldNames.filter((name) => /[A-Z]/.test(name));
  expect(own.length).toBeGreaterThan(5);
  expect(fieldNamesInWords(pictureFieldNames).join(" ")).not.toMatch(/[a-z][A-Z]/);
  expect(said(...pictureFieldNames).join(" ")).not.toMatch(new RegExp(own.join("|")));
});

test("what another version kept in another way is not told", () => {
  expect([formerWords(undefined), formerWords({ caption: ["Ships"] })]).toEqual([[], []]);
});
