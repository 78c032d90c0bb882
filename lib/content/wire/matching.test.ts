import { expect, test } from "vitest";
import { matchAddresses } from "@/lib/content/wire/matching";

const matched = (names: string[], addresses: string[]) => {
  const found = matchAddresses(names, addresses);
  return found && names.map((_, index) => found.get(index) ?? null);
};

test("an address goes to the author whose name it holds", () => {
  expect(matched(["Ann Poe", "Siân Roe"], ["sian@example.org", "a.poe@example.org"])).toEqual([
    "a.poe@example.org",
    "sian@example.org",
  ]);
});

test("an address that names nobody goes to the next author without one", () => {
  expect(matched(["Ann Poe", "Bo Roe"], ["desk@example.org"])).toEqual(["desk@example.org", null]);
  expect(matched(["Ann Poe", "Bo Roe"], ["desk@example.org", "poe@example.org"])).toEqual([
    "poe@example.org",
    "desk@example.org",
  ]);
});

test("more addresses than authors match nothing", () => {
  expect(matched(["Ann Poe"], ["a@example.org", "b@example.org"])).toBeNull();
});
