// Newsroom: what decides from when readers see an article, and what the desk cannot do yet.
import { paragraph, relatedLink, subheading, type DemoStory } from "@/prisma/seed/story";

export const dueAtSix: DemoStory = {
  slug: "an-article-that-is-due-at-six",
  headline: "An article that is due at six",
  standfirst:
    "Newspapers have always kept tomorrow’s page in a drawer. In this newsroom the lock on the drawer is a time in the article’s own record.",
  dateline: "",
  section: "newsroom",
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "due-at-six",
  publishedAt: "2025-12-10T06:00:00+08:00",
  body: [
    paragraph(
      "Embargoed reports, anniversaries, the column that runs on Sundays: a good part of any newspaper is written before it may be read. Somebody has to see that it appears at its hour and not a minute sooner, even when that somebody is asleep.",
    ),
    paragraph(
      "The usual answer is an alarm clock, a job that wakes at six and publishes whatever is due. It serves well until the night on which the job does not run, because a machine was restarted or a queue got stuck. Then the article is still in its drawer at five past, and nobody is up to notice.",
    ),
    subheading("The hour is part of the record"),
    paragraph(
      "Stet puts it differently. Each published article carries the moment from which readers may see it, and what readers get is decided by that moment: an article counts as live when it has been approved *and* its time has come. There is no second act of publishing at six which could be missed, because nothing about the article has to change.",
    ),
    paragraph(
      "The same rule answers for every place in which a story can turn up. Its own page, the front page, its section, the lines at the end of other stories: all ask the one question, in the one way.",
    ),
    subheading("Still to come"),
    paragraph(
      "It must be said that the desk has no form for this yet. An editor cannot pick an hour to come; the button publishes now. A screen for choosing the time, and a list of what waits in the drawer, are planned. What has been built is the part underneath, the rule that the readers’ pages obey.",
    ),
    paragraph(
      "Until then an old house rule applies. An article that is due at six is finished, checked and left as a draft the evening before, and the editor on the early shift is told the hour and says it back. It is not clever, but it leaves no doubt about who is to press the button.",
    ),
    relatedLink("ALSO READ", "Who may press the button"),
    relatedLink("READ MORE", "Half past three, but where?"),
  ],
};
