import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  libraryAddress,
  pictureOrders,
  readLibraryAddress,
  views,
  wholeLibrary,
  type LibraryChoice,
  type PictureOrderName,
} from "@/lib/desk/media/library-address";
import { conditions } from "@/lib/desk/media/library-sql";

const day = fc.constantFrom(null, "2026-01-31", "1999-12-01");
const from = fc.option(
  fc.record({
    way: fc.constantFrom("after", "before"),
    cursor: fc.record({
      id: fc.uuid(),
      value: fc.nat(4_000_000_000_000).map((time) => new Date(time)),
    }),
  }),
);
const choice: fc.Arbitrary<LibraryChoice> = fc.record({
  condition: fc.constantFrom(null, ...conditions),
  words: fc.constantFrom("", "quay", "前海 100%", "a & b = c?"),
  adder: fc.constantFrom(null, "una"),
  since: day,
  until: day,
  order: fc.constantFrom(...(Object.keys(pictureOrders) as PictureOrderName[])),
  view: fc.constantFrom(...views),
  from,
});

function queryOf(address: string) {
  return Object.fromEntries(new URL(address, "http://stet.example").searchParams);
}

test("an address says all that was chosen, and is read back as it was meant", () => {
  fc.assert(
    fc.property(choice, (chosen) => {
      expect(readLibraryAddress(queryOf(libraryAddress(chosen)))).toEqual(chosen);
    }),
  );
});

test("what an address cannot say is taken as not said", () => {
  const said = { of: "all", since: "yesterday", order: "best", view: "wall", after: "x~y" };
  expect(readLibraryAddress(said)).toEqual(wholeLibrary);
  expect(readLibraryAddress({ words: ["a", "b"], by: "" })).toEqual(wholeLibrary);
  expect(libraryAddress(wholeLibrary)).toBe("/desk/pictures");
});
