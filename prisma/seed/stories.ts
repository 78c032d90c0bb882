// Newest first; the draft comes last.
import { withoutAMouse } from "@/prisma/seed/stories/a-day-at-the-desk-without-a-mouse";
import { storyIsAList } from "@/prisma/seed/stories/a-story-is-a-list-and-every-part-has-a-name";
import { dueAtSix } from "@/prisma/seed/stories/an-article-that-is-due-at-six";
import { halfPastThree } from "@/prisma/seed/stories/half-past-three-but-where";
import { oneMoment } from "@/prisma/seed/stories/one-moment-every-page";
import { whatItCosts } from "@/prisma/seed/stories/one-machine-one-folder-what-a-small-newsroom-costs-to-run";
import { qianhai } from "@/prisma/seed/stories/qianhai-steps-up-finance-magnet-dream";
import { saltmere } from "@/prisma/seed/stories/saltmere-in-every-kind-of-block";
import { asksNothing } from "@/prisma/seed/stories/the-page-that-asks-nothing-of-its-reader";
import { twoEditors } from "@/prisma/seed/stories/two-editors-one-story-and-nothing-lost";
import { whatACorrectionOwes } from "@/prisma/seed/stories/what-a-correction-owes-its-reader";
import { everyLine } from "@/prisma/seed/stories/where-every-line-of-the-wire-ends-up";
import { whoMayPress } from "@/prisma/seed/stories/who-may-press-the-button";
import { whoOwnsTheWords } from "@/prisma/seed/stories/who-owns-the-words-that-come-by-wire";
import { drawings } from "@/prisma/seed/stories/why-our-photographs-are-drawings";
import type { DemoStory } from "@/prisma/seed/story";

export const demoStories: readonly DemoStory[] = [
  qianhai,
  whatACorrectionOwes,
  twoEditors,
  whatItCosts,
  asksNothing,
  dueAtSix,
  drawings,
  whoOwnsTheWords,
  everyLine,
  oneMoment,
  storyIsAList,
  whoMayPress,
  halfPastThree,
  saltmere,
  withoutAMouse,
];
