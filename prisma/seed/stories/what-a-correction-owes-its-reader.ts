// Newsroom: the policy on corrections, and what the system does for it so far.
import {
  list,
  paragraph,
  quote,
  relatedLink,
  subheading,
  type DemoStory,
} from "@/prisma/seed/story";

export const whatACorrectionOwes: DemoStory = {
  slug: "what-a-correction-owes-its-reader",
  headline: "What a correction owes its reader",
  standfirst:
    "Every paper makes mistakes. What sets papers apart is what they do next. The policy of this newsroom, and how far its tools have come.",
  dateline: "",
  section: "newsroom",
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "what-a-correction-owes",
  publishedAt: "2025-12-14T10:05:00+08:00",
  body: [
    paragraph(
      "The mistake itself is seldom the scandal. A name misspelt, a sum added up wrong, a Tuesday that was a Wednesday: readers forgive all three, provided that they are told. What they do not forgive is the sentence that has changed overnight, with nobody to own the change.",
    ),
    paragraph(
      "So the policy begins with a plain rule: **when a published article was wrong, the article says so.** It says so itself, on its own page, because that is where a reader who was misled is likeliest to return.",
    ),
    subheading("Four things a note must say"),
    list(
      "what was wrong, in words that make sense to somebody who never saw it;",
      "what is right, stated as plainly as the error was;",
      "when it was put right, with the day and the hour;",
      "who stands for it, which is the desk and not the passive voice.",
    ),
    paragraph(
      "Once it is printed, the note stays. It is not taken down when the story grows old, nor when the embarrassment does. A second mistake gets a second note.",
    ),
    quote(
      "We owe the correction to the reader who believed us, not to the one who complained.",
      "House rule of the Stet desk",
    ),
    subheading("What is not a correction"),
    paragraph(
      "A comma, a broken link or a clumsy phrase may be mended in silence, as long as nobody could have understood the story differently. New developments are not corrections either: they are news, and carry their own time. The test is simple. If somebody could have repeated our sentence at dinner and been wrong, we owe a note.",
    ),
    subheading("How far the tools have come"),
    paragraph(
      "The desk has no form for corrections yet; it is planned. Until it comes, an editor writes the note as a paragraph at the foot of the story and publishes the article again. What the system does already is remember: a revision that readers once saw is kept as it was and cannot be altered, so the note can always be held against it.",
    ),
    relatedLink("ALSO READ", "Two editors, one story, and nothing lost"),
  ],
};
