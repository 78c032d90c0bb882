// Newsroom: the policy on corrections, and how the desk keeps to it. Corrected itself.
import {
  demoList,
  demoParagraph,
  demoQuote,
  demoRelatedLink,
  demoSubheading,
  type DemoBlock,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

/** Who signs a note and how a mistake is corrected: both were wrong at first. */
function bodyWith(signing: string, mending: string): readonly DemoBlock[] {
  return [
    demoParagraph(
      "The mistake itself is seldom the scandal. A name misspelt, a sum added up wrong, a Tuesday that was a Wednesday: readers forgive all three, provided that they are told. What they do not forgive is the sentence that has changed overnight, with nobody to own the change.",
    ),
    demoParagraph(
      "So the policy begins with a plain rule: **when a published article was wrong, the article says so.** It says so itself, on its own page, because that is where a reader who was misled is likeliest to return.",
    ),
    demoSubheading("Four things a note must say"),
    demoList(
      "what was wrong, in words that make sense to somebody who never saw it;",
      "what is right, stated as plainly as the error was;",
      "when it was put right, with the day and the hour;",
      `who stands for it, ${signing}.`,
    ),
    demoParagraph(
      "Once it is printed, the note stays. It is not taken down when the story grows old, nor when the embarrassment does. A second mistake gets a second note.",
    ),
    demoQuote(
      "We owe the correction to the reader who believed us, not to the one who complained.",
      "House rule of the Stet desk",
    ),
    demoSubheading("What is not a correction"),
    demoParagraph(
      `A comma, a broken link or a clumsy phrase ${mending} New developments are not corrections either: they are news, and carry their own time. The test is simple. If somebody could have repeated our sentence at dinner and been wrong, we owe a note.`,
    ),
    demoSubheading("How the desk keeps to it"),
    demoParagraph(
      "An editor who publishes over a story that readers see is asked which kind of change it is: new reporting, a typo, a clarification or a correction. The last two are not published without a note. It stands at the head of the story and in the list of corrections, with the hour and the editor’s name, and no button takes it away again: the record refuses to be changed. A story that does not stand at all is retracted. Its address stays, and says why.",
    ),
    demoRelatedLink("ALSO READ", "Two editors, one story, and nothing lost"),
  ];
}

export const whatACorrectionOwes: DemoStory = {
  slug: "what-a-correction-owes-its-reader",
  headline: "What a correction owes its reader",
  standfirst:
    "Every paper makes mistakes. What sets papers apart is what they do next. The policy of this newsroom, and how its desk keeps to it.",
  dateline: "",
  section: "newsroom",
  topics: ["trust"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "what-a-correction-owes",
  publishedAt: "2025-12-14T10:05:00+08:00",
  body: bodyWith(
    "by name and not in the passive voice",
    "is mended without a note, as long as nobody could have understood the story differently. It is not mended in silence: every version that readers were given stands in the history of its article, with the words that changed.",
  ),
  corrected: {
    at: "2025-12-15T09:20:00+08:00",
    note: "An earlier version of this article said that typos are mended in silence, and that the desk signs for a correction. Every version stands in the history of its article, typos included, and the editor who approves a correction signs for it by name.",
    body: bodyWith(
      "which is the desk and not the passive voice",
      "may be mended in silence, as long as nobody could have understood the story differently.",
    ),
  },
};
