// Readers: why the pictures are drawn, and what belongs to each of them.
import {
  demoList,
  demoParagraph,
  demoRelatedLink,
  demoSubheading,
} from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const drawings: DemoStory = {
  slug: "why-our-photographs-are-drawings",
  headline: "Why our photographs are drawings",
  standfirst:
    "Every picture in this demonstration was drawn by a program. The captions, the credits and the words for those who cannot see them are real work all the same.",
  dateline: "",
  section: "readers",
  topics: ["accessibility", "trust"],
  bylines: [{ author: "the-picture-desk", place: "" }],
  leadPicture: "the-picture-desk",
  publishedAt: "2025-12-09T14:00:00+08:00",
  body: [
    demoParagraph(
      "Look closely at the pictures on this site and you will not find a photograph among them. Each was drawn by a program that belongs to the project: flat shapes, a few inks, a little hatching. Run it again and it draws the same ones.",
    ),
    demoParagraph(
      "The reason is ownership. A photograph belongs to its photographer or to an agency, and a demonstration that anybody may download cannot hand on what is not its own. Where a wire story came with photographs, their credits stand, because the captions describe the photographers’ work; a drawing fills the space, and the caption says that it does.",
    ),
    demoSubheading("Three texts to every picture"),
    demoList(
      "**The caption** says what there is to see and why it is here. It is read by more people than any paragraph, and some of them read nothing else.",
      "**The credit** says whose work it is. It is printed every time, next to the picture, in the form that its owner asks for.",
      "**The alternative text** is for readers who cannot see the picture. It does not repeat the caption: it tells what the caption takes for granted that everybody sees.",
    ),
    demoParagraph(
      "All three belong to the picture and not to the article, so a picture that is used twice is credited twice without anybody’s typing it again. If one article needs other words, it can have them for that use alone.",
    ),
    demoRelatedLink("READ MORE", "Who owns the words that come by wire?"),
    demoSubheading("Pictures that have yet to arrive"),
    demoParagraph(
      "Text often comes before the picture. A caption that arrives with the wire but without its file gets a record nevertheless, with caption and credit in place, and waits. Editors see at the desk that something is missing; readers see neither a gap nor a grey box.",
    ),
    demoParagraph(
      "One such record waits in this demonstration, in a draft. Drop a picture on it, at the desk, and the wait is over: the words that the agency wrote into the file are read out of it, and what an editor wrote stays as it was.",
    ),
  ],
};
