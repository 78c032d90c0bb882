// Newsroom: the three roles and what they are for.
import {
  demoList,
  demoParagraph,
  demoRelatedLink,
  demoSubheading,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const whoMayPress: DemoStory = {
  slug: "who-may-press-the-button",
  headline: "Who may press the button",
  standfirst:
    "Reporters write, editors publish, administrators hold the keys. Three roles are enough for a small newsroom if the line between them is drawn in the right place.",
  dateline: "",
  section: "newsroom",
  topics: ["publishing", "small-newsrooms"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "three-keys",
  publishedAt: "2025-11-28T11:30:00+08:00",
  body: [
    demoParagraph(
      "Anybody in a newsroom can spot a mistake; not everybody should be able to put one on the front page. Between those two facts lies the whole matter of permissions. Some systems settle it with a table of forty boxes to tick. This one has three roles.",
    ),
    demoList(
      "**Reporters** begin articles, edit them and send them to review. They do not publish.",
      "**Editors** do the same, and decide what readers see: they approve and publish an article, now or for an hour to come, and where it must be, take it back.",
      "**Administrators** can do what editors can. They also invite people, change what each may do, keep the sections in order, and read the log of who did what.",
    ),
    demoParagraph(
      "The line that matters is the one between the first and the second. Publishing is the act in which the paper speaks, and it should be somebody’s decision, made by a person who did not have to make it in a hurry.",
    ),
    demoSubheading("Nobody is their own second reader"),
    demoParagraph(
      "One rule is ours and not the system’s. Whoever wrote a story does not publish it, and that holds for editors too: they ask a colleague, even for four lines. The program would let an editor publish alone, because there are nights when only one is there. It should be the exception, and remembered as one.",
    ),
    demoRelatedLink("READ MORE", "What a correction owes its reader"),
    demoSubheading("Taken away at once"),
    demoParagraph(
      "A role is not a badge that goes on opening doors until it expires. The desk looks it up afresh with every request, so an editor who is made a reporter at noon cannot publish at one minute past.",
    ),
    demoParagraph(
      "This demonstration comes with one user for each role, and their passwords are printed in the README for all to see. That is right for a demonstration on one’s own machine and for nothing else. The system refuses to start under a public address while those passwords work; a newsroom that means business begins with the demonstration switched off.",
    ),
  ],
};
