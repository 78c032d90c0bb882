// Readers: publishing shows everywhere at once, and related links find their articles.
import {
  demoList,
  demoParagraph,
  demoRelatedLink,
  demoSubheading,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const oneMoment: DemoStory = {
  slug: "one-moment-every-page",
  headline: "One moment, every page",
  standfirst:
    "A story turns up in more places than its own address. When it changes, all of them should change together.",
  dateline: "",
  section: "readers",
  topics: ["publishing", "trust"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "every-page",
  publishedAt: "2025-12-03T12:45:00+08:00",
  body: [
    demoParagraph(
      "Readers take a news site for one newspaper. To a computer it is easily five, because a story has many places to appear:",
    ),
    demoList(
      "its own page;",
      "the front page, as the lead or somewhere below it;",
      "the page of its section;",
      "the page of each author in its byline;",
      "the related links in the middle of other stories.",
    ),
    demoParagraph(
      "That is how one comes to meet a headline that says one thing on the front page and another on arrival. A copy was kept to save time, and nobody told it. Editors learn to press the button twice, to wait a little, to look at their own site through a private window to find out what is “really” there.",
    ),
    demoSubheading("What publishing does"),
    demoParagraph(
      "Here, publishing moves one pointer: this revision, not that one, is live. Every page for readers asks where the pointer stands, and the copies that were kept for speed are thrown away as part of the same act. When the desk says that an article is published, the next reader to open any page gets the new text.",
    ),
    demoSubheading("Links that wait"),
    demoParagraph(
      "The same goes for the lines marked ALSO READ and READ MORE between paragraphs. An editor may name an article that has not been published yet. Until it is, its headline stands there as plain words and leads nowhere; on the day the article appears, the line finds it by its headline and becomes a link. Nobody has to go back and mend the old story.",
    ),
    demoRelatedLink("READ MORE", "Two editors, one story, and nothing lost"),
    demoParagraph(
      "This is a promise that can be put to the test. Publish the draft that comes with this demonstration, then walk through the pages and look for one that has not heard. There should be none.",
    ),
  ],
};
