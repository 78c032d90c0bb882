import { expect, test } from "vitest";
import { dayBegins } from "@/lib/base/site-time";
import {
  changedFields,
  keptFields,
  readOpened,
  typedFieldsOf,
} from "@/lib/newsroom/media/typed-fields";

const record = {
  ...{ caption: "The quay\nat night", credit: "Lin Mei", altText: "Ships", isDecorative: false },
  ...{ headline: "", creator: "", source: "", copyright: "", place: "", takenAt: "" },
  ...{ instructions: "", usageTerms: "", digitalSourceType: "", rights: "licensed" },
  rightsUntil: dayBegins("2026-03-01"),
};
const opened = typedFieldsOf(record);

test("a form has the last day of a licence, and a record the first moment after it", () => {
  expect(opened.rightsUntil).toBe("2026-02-28");
  expect(keptFields({ rightsUntil: "2026-02-28" })).toEqual({ rightsUntil: record.rightsUntil });
  expect(keptFields({ rightsUntil: "" })).toEqual({ rightsUntil: null });
  expect(() => keptFields({ rightsUntil: "soon" })).toThrow("Give the last day");
});

test("only what was changed is sent on: line ends as browsers send them are no change", () => {
  const sent = { ...opened, caption: "The quay\r\nat night", credit: "Li", isDecorative: "on" };
  expect(changedFields(opened, sent)).toEqual({ credit: "Li", isDecorative: "on" });
  expect(keptFields({ credit: "Li", isDecorative: "on" })).toEqual({
    credit: "Li",
    isDecorative: true,
  });
});

test("what a form was opened with comes back, and what is not of its shape counts for nothing", () => {
  expect(readOpened(JSON.stringify(opened))).toEqual(opened);
  for (const sent of ["", "{", "null", "[]", JSON.stringify({ caption: "a" })]) {
    expect(readOpened(sent)).toBeNull();
  }
});
