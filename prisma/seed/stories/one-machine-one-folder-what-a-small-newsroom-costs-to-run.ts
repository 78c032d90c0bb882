// Business: what it takes to run the newsroom, and what to copy.
import {
  demoList,
  demoParagraph,
  demoRelatedLink,
  demoSubheading,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const whatItCosts: DemoStory = {
  slug: "one-machine-one-folder-what-a-small-newsroom-costs-to-run",
  headline: "One machine, one folder: what a small newsroom costs to run",
  standfirst:
    "The bill of a small paper need not begin with a list of servers. This one begins with a computer, a folder and somebody who remembers to copy it.",
  dateline: "",
  section: "business",
  topics: ["small-newsrooms"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "one-folder",
  publishedAt: "2025-12-12T09:10:00+08:00",
  body: [
    demoParagraph(
      "Ask what it takes to publish a newspaper on the web and the answer is often a diagram: one machine for the pages, another for the database, a service for the pictures, and a person who knows how the three are joined. For a large title the diagram earns its keep. For a newsroom of five it is mostly a list of bills, and of things that can fail on a Sunday.",
    ),
    demoParagraph(
      "Stet, the system that runs this site, starts from the other end. It is one program on one machine, with its database inside it. Two commands stand in the README, one that starts it and one that tests it, and nobody has to draw anything before typing them.",
    ),
    demoSubheading("Everything in one place"),
    demoParagraph(
      "What the newsroom knows is in a folder called *data*: the articles with their revisions, the people who sign in, the pictures, the wire copy as it arrived. Copy the folder and you have a backup. Carry the copy to another computer and you have moved house.",
    ),
    demoParagraph("Three house rules go with it, and none of them needs a specialist:"),
    demoList(
      "**Stop, copy, start.** A folder that is copied while somebody saves can catch a sentence halfway. The site is away for as long as the copying takes; choose a quiet hour.",
      "**Keep one copy somewhere else.** A backup on the same shelf shares the fate of the shelf.",
      "**Open it now and then.** Start a newsroom from the copy and read a story in it. A backup that nobody has opened is only a hope.",
    ),
    demoRelatedLink("ALSO READ", "Who owns the words that come by wire?"),
    demoSubheading("What is left to pay for"),
    demoParagraph(
      "That leaves the costs a newspaper would have anyway: a machine or the rent of one, a name on the web, electricity, the wire, and above all wages. The program is free under the MIT licence and does not count seats. A tenth reporter costs a chair.",
    ),
    demoParagraph(
      "There is a limit, and it is fair to name it. One machine can fail, and while it does the site is dark; the copy on the other shelf is what stands between a bad morning and a bad year. A paper that cannot be dark for an hour needs more than this, and should know it before that hour comes.",
    ),
  ],
};
