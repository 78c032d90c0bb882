import { expect, test } from "vitest";
import { contentWords } from "@/lib/content/compare/content-words";
import { contentWith, relatedLink } from "@/lib/testing/content";
import { namesForTests } from "@/lib/testing/names";

test("an article as plain text has all that it holds", () => {
  const use = { mediaId: "1", caption: "The quay", credit: null, altText: null };
  const words = contentWords(
    contentWith({
      headline: "A headline",
      slug: "a-headline",
      standfirst: "Why it matters",
      sectionId: "1",
      topicIds: ["2", "3"],
      dateline: "OSLO",
      bylines: [{ authorId: "1", place: "Oslo" }],
      leadPicture: use,
      body: [
        { id: "a", type: "paragraph", text: [{ text: "One " }, { text: "bold", bold: true }] },
        { id: "b", type: "quote", text: [{ text: "Two." }], attribution: "Her" },
        {
          ...{ id: "c", type: "list", isOrdered: false },
          items: [[{ text: "x" }], [{ text: "y" }], [{ text: "z" }]],
          nested: [null, { depth: 1, isOrdered: false }, null],
        },
        relatedLink("d", "Bridge closes", { articleId: "7" }),
      ],
    }),
    namesForTests,
  );
  expect(words).toBe(
    [
      "Headline: A headline",
      "Standfirst: Why it matters",
      "Section: section 1",
      "Topics: topic 2\ntopic 3",
      "Slug: a-headline",
      "Dateline: OSLO",
      "Bylines: author 1 in Oslo",
      "Lead picture: Picture: picture 1\nCaption: The quay",
      "One bold",
      "Two.\nAttribution: Her",
      "x\n  y\nz",
      "Label: Read more\nHeadline: Bridge closes\nLeads to: article 7",
    ].join("\n\n"),
  );
});
