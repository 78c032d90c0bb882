// Readers: what the site's pages do without, and what they do not have yet.
import {
  demoList,
  demoParagraph,
  demoRelatedLink,
  demoSubheading,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const asksNothing: DemoStory = {
  slug: "the-page-that-asks-nothing-of-its-reader",
  headline: "The page that asks nothing of its reader",
  standfirst:
    "A phone on a poor line, a screen reader, a printer, a browser with its scripts switched off: each should get the whole story.",
  dateline: "",
  section: "readers",
  topics: ["accessibility"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "page-on-a-phone",
  publishedAt: "2025-12-11T08:15:00+08:00",
  body: [
    demoParagraph(
      "The reader whom this site has in mind is on a train. The signal comes and goes, the telephone is four years old and its battery is at nine per cent. They have come for one article, and the decent thing is to hand it over.",
    ),
    demoParagraph(
      "So the page arrives complete. The text is in the first thing that the server sends, and is not fetched later by a program that has to arrive before it. Where JavaScript is switched off, or blocked, or broken, the story is there all the same, and so is the way to the next one.",
    ),
    demoSubheading("Four ways to read"),
    demoList(
      "**By day and by night.** The pages have a light dress and a dark one, each of them designed, and wear the one that the reader’s device asks for.",
      "**By ear.** Headings are marked as headings, lists as lists, captions as captions, so that a screen reader can say what it has met. Pictures carry words for those who cannot see them.",
      "**On paper.** A printed page is a story and its pictures, with their credits, to be cut out and kept.",
      "**By keyboard.** What can be clicked can be reached and opened without a mouse.",
    ),
    demoParagraph(
      "None of these is a special edition. There is one page, for everybody. A separate version for some readers is a version that somebody forgets to update, and the people who depend on it are the last to be heard.",
    ),
    demoRelatedLink("ALSO READ", "Why our photographs are drawings"),
    demoSubheading("Finding the way"),
    demoParagraph(
      "Search works the same way: a form and a page of answers, with no program in between. It finds names with or without their accents, and marks the words that it found. The archive lists every month, and every article names its section, its authors and its topics.",
    ),
    demoParagraph(
      "The measure of the rest is simple enough for any editor to apply. Switch the scripts off, turn the screen away, print the page, put the mouse in a drawer. Whatever is lost was never really published.",
    ),
  ],
};
