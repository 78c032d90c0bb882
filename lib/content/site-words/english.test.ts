import { describe, expect, test } from "vitest";
import { english } from "@/lib/content/site-words/english";

describe("the zone of all times", () => {
  test.each([
    [{ city: "Hong Kong", offset: "GMT+8" }, "All times are Hong Kong time (GMT+8)."],
    [{ city: "Kolkata", offset: "GMT+5:30" }, "All times are Kolkata time (GMT+5:30)."],
    [{ city: "New York", offset: null }, "All times are New York time."],
    [{ city: null, offset: "UTC" }, "All times are UTC."],
  ])("is told as %o", (zone, sentence) => {
    expect(english.footer.times(zone)).toBe(sentence);
  });
});

describe("what was found", () => {
  const { results, moreResults, noResults, quoted } = english.search;
  const found = (count: number) => results(count, quoted("newsroom")).join("");

  test("is counted in the singular and the plural", () => {
    expect(found(1)).toBe("1 result for “newsroom”");
    expect(found(8)).toBe("8 results for “newsroom”");
    expect(moreResults(200, "“a”").join("")).toBe("More than 200 results for “a”");
    expect(noResults("“a”").join("")).toBe("No results for “a”");
  });

  test("is told with the quotation marks that were typed, and no more", () => {
    expect(quoted('"six banks"')).toBe('"six banks"');
    expect(quoted("“six banks” -loan")).toBe("“six banks” -loan");
  });
});

test("authors and addresses stand in a list, however many there are", () => {
  const { bylines, contact } = english.article;
  expect(bylines(["Ann"]).join("")).toBe("By Ann");
  expect(bylines(["Ann", "Bo"]).join("")).toBe("By Ann and Bo");
  expect(bylines(["Ann", "Bo", "Cy"]).join("")).toBe("By Ann, Bo and Cy");
  expect(contact(["a@b.example"]).join("")).toBe("Contact the writer at a@b.example");
  expect(contact(["a@b.example", "c@d.example"]).join("")).toBe(
    "Contact the writers at a@b.example and c@d.example",
  );
});

test("minutes are told in short", () => {
  expect(english.article.readingTime(1)).toBe("1 min read");
  expect(english.article.readingTime(12)).toBe("12 min read");
});
