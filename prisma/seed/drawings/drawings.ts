// Which drawing goes into which file of prisma/seed/pictures.
import { blocksInAList } from "@/prisma/seed/drawings/blocks-in-a-list";
import { dueAtSix } from "@/prisma/seed/drawings/due-at-six";
import { everyLine } from "@/prisma/seed/drawings/every-line";
import { everyPage } from "@/prisma/seed/drawings/every-page";
import { halfPastThree } from "@/prisma/seed/drawings/half-past-three";
import { oneFolder } from "@/prisma/seed/drawings/one-folder";
import { pageOnAPhone } from "@/prisma/seed/drawings/page-on-a-phone";
import { qianhaiFromAbove } from "@/prisma/seed/drawings/qianhai-from-above";
import { qianhaiJadeDiscs } from "@/prisma/seed/drawings/qianhai-jade-discs";
import { thePictureDesk } from "@/prisma/seed/drawings/the-picture-desk";
import { threeKeys } from "@/prisma/seed/drawings/three-keys";
import { twoRevisions } from "@/prisma/seed/drawings/two-revisions";
import { whatACorrectionOwes } from "@/prisma/seed/drawings/what-a-correction-owes";
import { whoseWords } from "@/prisma/seed/drawings/whose-words";

/** Each gives its picture as SVG. */
export const drawings: Record<string, () => string> = {
  "qianhai-jade-discs.jpg": qianhaiJadeDiscs,
  "qianhai-from-above.jpg": qianhaiFromAbove,
  "one-folder.jpg": oneFolder,
  "whose-words.jpg": whoseWords,
  "what-a-correction-owes.jpg": whatACorrectionOwes,
  "due-at-six.jpg": dueAtSix,
  "two-revisions.jpg": twoRevisions,
  "three-keys.jpg": threeKeys,
  "page-on-a-phone.jpg": pageOnAPhone,
  "the-picture-desk.jpg": thePictureDesk,
  "every-page.jpg": everyPage,
  "every-line.jpg": everyLine,
  "blocks-in-a-list.jpg": blocksInAList,
  "half-past-three.jpg": halfPastThree,
};
