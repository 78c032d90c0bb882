// Technology: times are kept as moments and shown in the site's time zone.
import {
  demoList,
  demoParagraph,
  demoRelatedLink,
  demoSubheading,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const halfPastThree: DemoStory = {
  slug: "half-past-three-but-where",
  headline: "Half past three, but where?",
  standfirst:
    "An hour without a place is half a fact. How this newsroom writes down when things happened, and whose clock it goes by.",
  dateline: "",
  section: "technology",
  topics: ["trust"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "half-past-three",
  publishedAt: "2025-11-25T15:30:00+08:00",
  body: [
    demoParagraph(
      "This article was published at half past three in the afternoon of November 25. In Hong Kong, that is. In London it was half past seven in the morning; in New York it was half past two at night, and most of the people who might have read it were asleep.",
    ),
    demoParagraph(
      "Inside the system there is no such confusion. A time is kept as one moment, the same everywhere, and only on its way to the page is it turned into an hour on a clock. The clock is the site’s: a newsroom names its time zone once, in the settings, and every page follows.",
    ),
    demoSubheading("Why not the reader’s own clock?"),
    demoParagraph(
      "There is a case for showing each reader their own hour, and a better one against. A newspaper’s times are quoted, in other papers, in court and at kitchen tables. “Published at 15:30” should mean the same whoever says it, and two people who lay the same page side by side should not see two different times.",
    ),
    demoRelatedLink("ALSO READ", "An article that is due at six"),
    demoParagraph(
      "Nor does an article grow younger by being edited. The page tells when it was first published, and a new revision does not move that hour.",
    ),
    demoSubheading("Three rules for writing a time"),
    demoList(
      "In the text, give the day and the date. *Yesterday* is true for one day only.",
      "Where the hour is not ours, say whose it is: “at 9 am in London”.",
      "Never change an hour to look faster. Somebody always has the screenshot.",
    ),
  ],
};
