// Newsroom: versions, stale saves and their merging, drafts and the live revision, and where the name Stet is from.
import { demoParagraph, demoRelatedLink, demoSubheading } from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const twoEditors: DemoStory = {
  slug: "two-editors-one-story-and-nothing-lost",
  headline: "Two editors, one story, and nothing lost",
  standfirst:
    "When two people save the same article, one of them is second. How the desk sees to it that being second costs nothing.",
  dateline: "",
  section: "newsroom",
  topics: ["publishing", "small-newsrooms"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "two-revisions",
  publishedAt: "2025-12-13T16:20:00+08:00",
  body: [
    demoParagraph(
      "Suppose it is ten to five and a story is moving. An editor opens it to cut the standfirst. Across the room a reporter opens it to add a figure. Both work for some minutes; the reporter saves; the editor saves. Whose text stands?",
    ),
    demoParagraph(
      "In many systems the answer is the last one’s, and the other’s is gone without a word. Nobody learns of it until a reader asks where the figure went. The trade has a polite name for this, *last write wins*, which leaves out who loses.",
    ),
    demoSubheading("A number that travels with the text"),
    demoParagraph(
      "Every article here has a version number, which grows by one each time that something is written to it. Whoever opens the article takes the number along, and a save brings it back together with the text. If it is still the article’s number, the save goes through. If not, somebody was quicker, and the save is refused.",
    ),
    demoParagraph(
      "Refused does not mean lost. The desk lays both texts on the one that they began from, block by block. What one of the two changed and the other left alone is taken as it is: the figure goes in, the standfirst is cut, and whoever came second is told whose changes came along. Only where both were at the same words is there a question, and then a person answers it, with all three versions in view. A program could guess. It would guess right most of the time, and the rest would be printed.",
    ),
    demoParagraph(
      "Nor does anybody have to remember to save. The desk does it, two seconds after the last key, and until the server has said that it holds the text, the browser holds it as well. A lid that was closed, a line that went dead, a machine that lost its power: whoever opens the article again is offered what was typed.",
    ),
    demoRelatedLink("ALSO READ", "A story is a list, and every part has a name"),
    demoSubheading("What editors see, and what readers see"),
    demoParagraph(
      "The same care governs the step from saving to publishing. An article is a line of revisions with two pointers into it: one to the draft, which editors see, one to the revision that is live. Saving moves only the first. A live story can have a newer draft for as long as the work takes, while readers go on reading the text that was approved.",
    ),
    demoParagraph(
      "Hence the name of the system. *Stet* is what a proofreader writes in the margin, with a row of dots under the words, when a deletion was a mistake: let it stand.",
    ),
  ],
};
