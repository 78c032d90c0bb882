// Newsroom: a draft, with a picture that awaits its file, so that editors see what that looks like.
import { demoParagraph, demoSubheading } from "@/prisma/seed/demo-blocks";
import type { DemoStory } from "@/prisma/seed/story";

export const withoutAMouse: DemoStory = {
  slug: "a-day-at-the-desk-without-a-mouse",
  headline: "A day at the desk without a mouse",
  standfirst:
    "Hands that stay on the keys are faster, and some editors have no choice. What can be done from the keyboard, and what we should still try.",
  dateline: "",
  section: "newsroom",
  topics: ["accessibility", "small-newsrooms"],
  bylines: [{ author: "the-stet-desk", place: "" }],
  leadPicture: "worn-keys",
  publishedAt: null,
  body: [
    demoParagraph(
      "A sub-editor’s hands know where they are. Every reach for the mouse is a small absence: the eye leaves the sentence, looks for an arrow, comes back and begins the line again. Over a shift that adds up.",
    ),
    demoParagraph(
      "For some colleagues it is not a question of speed. Those who cannot use a mouse, or cannot see its arrow, work with the keyboard or not at all. So the desk is meant to be usable with nothing else, from signing in to publishing.",
    ),
    demoSubheading("To be tried before this runs"),
    demoParagraph(
      "Go through a whole article with the mouse unplugged, write down each place where the hands stop, and put the list here. The picture is still to come as well: its record is waiting with caption and credit, and somebody has to write its alternative text.",
    ),
  ],
};
