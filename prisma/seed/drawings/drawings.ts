// Which drawing goes into which file of prisma/seed/pictures.
import { drawBlocksInAList } from "@/prisma/seed/drawings/blocks-in-a-list";
import { drawDueAtSix } from "@/prisma/seed/drawings/due-at-six";
import { drawEveryLine } from "@/prisma/seed/drawings/every-line";
import { drawEveryPage } from "@/prisma/seed/drawings/every-page";
import { drawHalfPastThree } from "@/prisma/seed/drawings/half-past-three";
import { drawOneFolder } from "@/prisma/seed/drawings/one-folder";
import { drawPageOnAPhone } from "@/prisma/seed/drawings/page-on-a-phone";
import { drawQianhaiFromAbove } from "@/prisma/seed/drawings/qianhai-from-above";
import { drawQianhaiJadeDiscs } from "@/prisma/seed/drawings/qianhai-jade-discs";
import { drawSaltmere } from "@/prisma/seed/drawings/saltmere";
import { drawThePictureDesk } from "@/prisma/seed/drawings/the-picture-desk";
import { drawThreeKeys } from "@/prisma/seed/drawings/three-keys";
import { drawTwoRevisions } from "@/prisma/seed/drawings/two-revisions";
import { drawWhatACorrectionOwes } from "@/prisma/seed/drawings/what-a-correction-owes";
import { drawWhoseWords } from "@/prisma/seed/drawings/whose-words";

/** As SVG. */
export const demoDrawings: Record<string, () => string> = {
  "qianhai-jade-discs.jpg": drawQianhaiJadeDiscs,
  "qianhai-from-above.jpg": drawQianhaiFromAbove,
  "one-folder.jpg": drawOneFolder,
  "whose-words.jpg": drawWhoseWords,
  "what-a-correction-owes.jpg": drawWhatACorrectionOwes,
  "due-at-six.jpg": drawDueAtSix,
  "two-revisions.jpg": drawTwoRevisions,
  "three-keys.jpg": drawThreeKeys,
  "page-on-a-phone.jpg": drawPageOnAPhone,
  "the-picture-desk.jpg": drawThePictureDesk,
  "every-page.jpg": drawEveryPage,
  "every-line.jpg": drawEveryLine,
  "blocks-in-a-list.jpg": drawBlocksInAList,
  "half-past-three.jpg": drawHalfPastThree,
  "saltmere.jpg": drawSaltmere,
};
