// A preview's address says what is previewed; what somebody made of it by hand shows nothing.
import { expect, test } from "vitest";
import { emptyRow, nothingChosen } from "@/lib/content/fronts/arrangement";
import { frontPreviewAddress, readPreviewed } from "@/lib/site/fronts/preview-address";

const id = () => crypto.randomUUID();

test("an arrangement is read from an address as it was written, and the address of a large one is short enough for servers", () => {
  const rows = Array.from({ length: 24 }, () => ({
    ...emptyRow(id()),
    slots: [id(), id(), id(), id()],
  }));
  const content = { ...nothingChosen, top: [id(), id(), id(), id()], rows };
  const address = frontPreviewAddress(content);
  const { searchParams } = new URL(address, "http://localhost");
  expect(readPreviewed(searchParams.get("content"))).toEqual(content);
  expect(address.length).toBeLessThan(8_192);
});

test("one on the schedule is named by its number", () => {
  expect(frontPreviewAddress(7)).toBe("/desk/front/preview?number=7");
});

test.each([undefined, ["a"], "", "{", "[]", '{"top":["a","a",null,null],"rows":[],"leftOut":[]}'])(
  "no arrangement: %j",
  (content) => {
    expect(readPreviewed(content)).toBeNull();
  },
);
