// Technology: the body of an article as a list of blocks with stable ids.
import {
  demoList,
  demoParagraph,
  demoRelatedLink,
  demoSubheading,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const storyIsAList: DemoStory = {
  slug: "a-story-is-a-list-and-every-part-has-a-name",
  headline: "A story is a list, and every part has a name",
  standfirst:
    "Beneath the text of each article lies a list of blocks. It is dull to describe, and it decides a good deal of what a newsroom can do.",
  dateline: "",
  section: "technology",
  topics: ["publishing", "wire-copy"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "blocks-in-a-list",
  publishedAt: "2025-12-01T15:10:00+08:00",
  body: [
    demoParagraph(
      "Open a story in a word processor and it is one long ribbon of text, bold in some places, with a picture pasted in at others. Open it at the desk of Stet and it looks much the same. Underneath, though, it is a list, and each entry is called a block.",
    ),
    demoParagraph("There are six kinds, and between them they make up every story here:"),
    demoList(
      "paragraphs;",
      "subheadings;",
      "quotes, with whoever is quoted;",
      "lists, numbered or not;",
      "pictures, which point to a record with its own caption and credit;",
      "related links, which name another article.",
    ),
    demoSubheading("What a block is, not how it looks"),
    demoParagraph(
      "A block says what it is and leaves its looks to the page. Nobody at the desk chooses a size for a subheading, so nobody chooses the wrong one. The same block is set one way on a telephone and another on paper, and a screen reader announces it as the heading that it is.",
    ),
    demoRelatedLink("ALSO READ", "The page that asks nothing of its reader"),
    demoSubheading("Why each has a name"),
    demoParagraph(
      "Every block also carries a name of its own, a short string that no reader sees. It is given once and stays, wherever the block is moved and however its words are changed. This is book-keeping, and useful as book-keeping is: it is the difference between knowing that the fourth paragraph is now the sixth and believing that three have been rewritten.",
    ),
    demoParagraph(
      "Much rests on the names today. Two revisions are compared block by block, with every changed word marked. Two editors who worked on different paragraphs both keep their work without being asked. A note can hang on one paragraph and stay with it when the paragraph moves. Names given from the first day cost nothing. Names that have to be invented later never quite fit.",
    ),
  ],
};
