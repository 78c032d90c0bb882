import { afterEach, describe, expect, test } from "vitest";
import { content, type Content } from "@/lib/content/articles/schema";
import { compareContents } from "@/lib/content/compare/compare-contents";
import { contentWords } from "@/lib/content/compare/content-words";
import { fieldNames, fields, type FieldName } from "@/lib/content/fields";
import { mergeContents } from "@/lib/content/merge/merge";
import { contentWith } from "@/lib/testing/content";

const asTheyAre = structuredClone(
  Object.fromEntries(fieldNames.map((name) => [name, { ...fields[name], shape: null }])),
);
afterEach(() => {
  for (const name of fieldNames) {
    Object.assign(fields[name], { ...asTheyAre[name], shape: fields[name].shape });
  }
});

/** The row of a field says something else. */
function say(name: FieldName, change: object) {
  Object.assign(fields[name], change);
}

const nameless = (id: string) => id;
const names = {
  ...{ section: nameless, topic: nameless, author: nameless },
  ...{ picture: nameless, article: nameless },
};

/** A content with something in each field. */
const full = contentWith({
  ...{ standfirst: "It opened.", dateline: "LEEDS, England", sectionId: "news" },
  ...{ topicIds: ["ports"], bylines: [{ authorId: "ann", place: "Leeds" }] },
  leadPicture: { mediaId: "quay", caption: null, credit: null, altText: null },
  ...{ kicker: "Ports", shortHeadline: "Quay open", searchTitle: "New quay in Leeds" },
  ...{ searchDescription: "It is open.", canonicalAddress: "https://wire.example.org/quay" },
  frontPicture: { mediaId: "crane", caption: null, credit: null, altText: null },
});

describe("the table of fields", () => {
  test("says how the changes of two are merged", () => {
    const both = () =>
      mergeContents(
        contentWith({ dateline: "LEEDS, England" }),
        contentWith({ dateline: "YORK, England" }),
        contentWith({ dateline: "LEEDS, UK" }),
      );
    expect(both()).toMatchObject({ content: { dateline: "YORK, UK" }, conflicts: [] });
    say("dateline", { merge: "whole" });
    expect(both().conflicts).toMatchObject([{ kind: "field", field: "dateline" }]);
  });

  test("says by which name and in which way a field is compared", () => {
    const compared = () => {
      const parts = compareContents(contentWith(), contentWith({ slug: "quay-closes" }), names);
      const slug = parts.find(({ part }) => part.kind === "field" && part.field === "slug");
      const marks = slug?.lines.flatMap(({ segments }) => segments.map(({ mark }) => mark)) ?? [];
      return { name: slug?.name, isTakenApart: marks.includes("same") };
    };
    expect(compared()).toEqual({ name: "Slug", isTakenApart: false });
    say("slug", { label: "Last part", compare: "words" });
    expect(compared()).toEqual({ name: "Last part", isTakenApart: true });
    expect(contentWords(full, names)).toContain("Last part: quay-opens");
  });

  test("has the order in which each is compared, merged and copied out", () => {
    const changed = contentWith({ body: full.body });
    const compared = compareContents(full, changed, names).map(({ part }) => part);
    const inOrder = fieldNames.map((field) => ({ kind: "field", field }));
    expect(compared.filter(({ kind }) => kind === "field")).toEqual(inOrder);
    const { taken } = mergeContents(full, full, {
      ...{ headline: "Pier opens", standfirst: "", sectionId: null, topicIds: [], slug: "pier" },
      ...{ dateline: "", bylines: [], leadPicture: null, body: full.body },
      ...{ kicker: "", shortHeadline: "", frontPicture: null },
      ...{ searchTitle: "", searchDescription: "", canonicalAddress: "" },
    });
    expect(taken).toEqual(inOrder.map((part) => ({ ...part, how: "changed" })));
    const labels = fieldNames.map((name) => `${fields[name].label}: `);
    const words = contentWords(full, names);
    expect(labels.map((label) => words.indexOf(label)).toSorted((a, b) => a - b)).toEqual(
      labels.map((label) => words.indexOf(label)),
    );
  });

  test("lets a new article have all that is empty, but for what publishing asks for", () => {
    const empty = { ...Object.fromEntries(fieldNames.map((name) => [name, fields[name].empty])) };
    expect(content.safeParse({ ...empty, slug: "article", body: [] }).error).toBeUndefined();
  });

  const limited = {
    headline: (count) => "h".repeat(count),
    standfirst: (count) => "s".repeat(count),
    slug: (count) => "a".repeat(count),
    dateline: (count) => "d".repeat(count),
    kicker: (count) => "k".repeat(count),
    shortHeadline: (count) => "s".repeat(count),
    searchTitle: (count) => "t".repeat(count),
    searchDescription: (count) => "d".repeat(count),
    canonicalAddress: (count) => "https://wire.example.org/".padEnd(count, "a"),
    topicIds: (count) => Array.from({ length: count }, (_, index) => `topic ${index}`),
    bylines: (count) =>
      Array.from({ length: count }, (_, index) => ({ authorId: `${index}`, place: "" })),
  } satisfies { [Name in FieldName]?: (count: number) => Content[Name] };

  test("has a value to try for each field with a limit", () => {
    const withLimit = fieldNames.filter((name) => fields[name].limit !== null);
    expect(Object.keys(limited).toSorted()).toEqual(withLimit.toSorted());
  });

  test.each(Object.entries(limited))("has the limit of what comes in of “%s”", (name, valueOf) => {
    const limit = fields[name as keyof typeof limited].limit;
    const problemsOf = (count: number) =>
      content.safeParse({ ...full, [name]: valueOf(count) }).error?.issues.map(({ path }) => path);
    expect(problemsOf(limit)).toBeUndefined();
    expect(problemsOf(limit + 1)).toEqual([[name]]);
  });
});
