// An address says all of a search, and what it cannot say does no harm.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  readSearchAddress,
  searchAddress,
  type SearchChoice,
} from "@/lib/site/search/search-address";
import { cleanText } from "@/lib/base/text-input";

const day = fc.constantFrom(null, "2025-12-15", "2026-02-28");
const anyChoice = fc.record<SearchChoice>({
  words: fc.string({ unit: "binary", maxLength: 200 }).map(cleanText),
  section: fc.constantFrom(null, "town", "前海"),
  from: day,
  to: day,
  page: fc.integer({ min: 1, max: 20 }),
});

const read = (address: string) =>
  readSearchAddress(Object.fromEntries(new URL(address, "http://site").searchParams));

test("the address of a search says all of it", () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      expect(read(searchAddress(choice))).toEqual(choice);
    }),
  );
});

test("an address that says nonsense is an empty search", () => {
  const nonsense = { q: ["a", "b"], section: "", from: "2025-02-30", to: "soon", page: "-1" };
  const empty = { words: "", section: null, from: null, to: null, page: 1 };
  expect(readSearchAddress(nonsense)).toEqual(empty);
  expect(readSearchAddress({})).toEqual(empty);
  for (const page of ["0", "1.5", "21", "1e9", "x"])
    expect(readSearchAddress({ page }).page).toBe(1);
  expect(searchAddress({})).toBe("/search");
});
