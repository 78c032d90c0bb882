// Which drawing goes into which file of prisma/seed/pictures.
import { qianhaiFromAbove } from "@/prisma/seed/drawings/qianhai-from-above";
import { qianhaiJadeDiscs } from "@/prisma/seed/drawings/qianhai-jade-discs";

export const drawings: Record<string, () => string> = {
  "qianhai-jade-discs.jpg": qianhaiJadeDiscs,
  "qianhai-from-above.jpg": qianhaiFromAbove,
};
