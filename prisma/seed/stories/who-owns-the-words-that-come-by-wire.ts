// Business: the terms on which agency copy is used, and why the lead story is retold.
import {
  demoNumberedList,
  demoParagraph,
  demoQuote,
  demoRelatedLink,
  demoSubheading,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const whoOwnsTheWords: DemoStory = {
  slug: "who-owns-the-words-that-come-by-wire",
  headline: "Who owns the words that come by wire?",
  standfirst:
    "An agency sells the use of its text, not the text. A newsroom that forgets the difference will be reminded of it by a lawyer.",
  dateline: "",
  section: "business",
  topics: ["wire-copy", "trust"],
  bylines: [{ author: "the-wire-desk", place: "" }],
  leadPicture: "whose-words",
  publishedAt: "2025-12-08T10:20:00+08:00",
  body: [
    demoParagraph(
      "A wire story arrives like any other file, in a second, and nothing in it resists being copied. That makes it easy to forget that it came on terms. A paper that subscribes to an agency has paid for leave to publish; the sentences remain the property of whoever published them first.",
    ),
    demoParagraph(
      "Facts are another matter. That a firm has opened an office, that an official gave a figure, that a plan has a date: these can be reported by anyone who has checked them and says where they came from. What cannot simply be taken is the way in which they were told.",
    ),
    demoQuote("A rewritten sentence does not make a new reporter.", "House rule of the wire desk"),
    demoSubheading("What a demonstration may hand on"),
    demoParagraph(
      "This site is a demonstration, and everything in it is passed on to whoever downloads the program. So it must not contain what belongs to others. Where it carries a wire story, headline, byline, figures, quotations and credits are kept as they were sent, every sentence is written afresh, and a note at the foot says so. A subscriber with a licence would print the wire as it came, under the agency’s name.",
    ),
    demoRelatedLink("READ MORE", "Qianhai steps up ‘finance magnet’ dream"),
    demoSubheading("Four questions before it goes in"),
    demoNumberedList(
      "Do we have leave to publish this, here, for as long as the page will stand? That a file opens is not a licence.",
      "Are the byline and the credits as the agency sent them?",
      "If we retell it, have we retold the whole? To change every fifth word is not to retell.",
      "Does the reader learn, on the page, whose work it rests on?",
    ),
    demoParagraph(
      "The system helps in one modest way. It keeps every imported file, byte for byte, beside the article that it became, so that “what did they really send?” has an answer long after the text has been edited. Whether we were allowed to print it is a question it leaves to us.",
    ),
    demoRelatedLink("ALSO READ", "Where every line of the wire ends up"),
  ],
};
