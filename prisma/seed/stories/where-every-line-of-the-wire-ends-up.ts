// Technology: what the import of wire copy does with each line of a file.
import {
  demoList,
  demoParagraph,
  demoRelatedLink,
  demoSubheading,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const everyLine: DemoStory = {
  slug: "where-every-line-of-the-wire-ends-up",
  headline: "Where every line of the wire ends up",
  standfirst:
    "Plain text goes in at one end and a structured article comes out at the other. In between, nothing may fall on the floor.",
  dateline: "",
  section: "technology",
  topics: ["wire-copy"],
  bylines: [{ author: "the-wire-desk", place: "" }],
  leadPicture: "every-line",
  publishedAt: "2025-12-05T09:40:00+08:00",
  body: [
    demoParagraph(
      "Wire copy is the plainest thing in the trade. A text file has a time at the top, a headline, a line that begins with *By*, and then paragraphs until they stop. Between them are captions with credits in brackets, and lines in capitals that point to other stories. A person sees at a glance which is which.",
    ),
    demoParagraph(
      "A program has to be taught, and the temptation is to teach it to look for what it knows and to pass over the rest. That is how the name of a second photographer or a warning in the last line goes missing. Nobody deleted it. It was merely not recognised.",
    ),
    demoSubheading("An account of each line"),
    demoParagraph(
      "The import of this newsroom begins at the other end: every line of the file has to be accounted for. What each became is written down beside the article.",
    ),
    demoList(
      "The time at the top becomes the time of publication, and the first line that is nothing else the headline. The byline gives the authors and the place from which they wrote.",
      "A caption with its credit becomes a picture that awaits its file, in the spot where it stood.",
      "A line marked ALSO READ or READ MORE becomes a related link, in the spot where it stood.",
      "The writer’s address goes with the writer.",
      "What fits nothing becomes a paragraph, and the report says so. An editor can delete a stray line in a second, but cannot miss one that was never shown.",
    ),
    demoRelatedLink("ALSO READ", "A story is a list, and every part has a name"),
    demoSubheading("And the file itself"),
    demoParagraph(
      "The file is kept too, byte for byte. If anybody doubts the import, what was sent and what was made of it can be laid side by side.",
    ),
    demoParagraph(
      "What the import does not do is judge. It does not check the sums or smooth the prose. Unless whoever runs it asks for more, copy that comes in by wire is a draft like any other, and an editor reads it before a reader can.",
    ),
    demoRelatedLink("READ MORE", "Qianhai steps up ‘finance magnet’ dream"),
  ],
};
