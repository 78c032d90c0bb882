// Newsroom: what decides from when readers see an article, and what the job is left to do.
import { demoParagraph, demoRelatedLink, demoSubheading } from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const dueAtSix: DemoStory = {
  slug: "an-article-that-is-due-at-six",
  headline: "An article that is due at six",
  standfirst:
    "Newspapers have always kept tomorrow’s page in a drawer. In this newsroom the lock on the drawer is a time in the article’s own record.",
  dateline: "",
  section: "newsroom",
  topics: ["publishing"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "due-at-six",
  publishedAt: "2025-12-10T06:00:00+08:00",
  body: [
    demoParagraph(
      "Embargoed reports, anniversaries, the column that runs on Sundays: a good part of any newspaper is written before it may be read. Somebody has to see that it appears at its hour and not a minute sooner, even when that somebody is asleep.",
    ),
    demoParagraph(
      "The usual answer is an alarm clock, a job that wakes at six and publishes whatever is due. It serves well until the night on which the job does not run, because a machine was restarted or a queue got stuck. Then the article is still in its drawer at five past, and nobody is up to notice.",
    ),
    demoSubheading("The hour is part of the record"),
    demoParagraph(
      "Stet puts it differently. Each published article carries the moment from which readers may see it, and what readers get is decided by that moment: an article counts as live when it has been approved *and* its time has come. There is no second act of publishing at six which could be missed, because nothing about the article has to change.",
    ),
    demoParagraph(
      "The same rule answers for every place in which a story can turn up. Its own page, the front page, its section, the lines at the end of other stories: all ask the one question, in the one way.",
    ),
    demoSubheading("A drawer with a label"),
    demoParagraph(
      "An editor chooses the day and the minute at the desk, in the newspaper’s own time, wherever the editor happens to be. What is put into the drawer is the text as it stood then. It can be written on afterwards, and the newer draft stays a draft: at six readers get what was approved for six.",
    ),
    demoParagraph(
      "It works for a story that is out already, too. The update waits for its hour while the version before it goes on being read. What lies in the drawer can be seen on every editor’s desk, the next one first, and can be taken out again until the last minute.",
    ),
    demoParagraph(
      "There is a job all the same. Every few seconds it looks for what has come due, moves the pointer to it and clears away the pages that were kept from before. If it is late, it has nothing to publish any more, only to tidy up; and should it be very late, the desk says so in red.",
    ),
    demoRelatedLink("ALSO READ", "Who may press the button"),
    demoRelatedLink("READ MORE", "Half past three, but where?"),
  ],
};
