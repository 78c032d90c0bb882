// What runs outside Next's build of the newsroom's own code: the build makes one file of each.

/** What the server needs before Next is there. */
export const opening = { from: "server/open.ts", to: ".next/stet-open.mjs" };

/** The process that opens pictures; lib/newsroom/media/worker/picture-process.ts begins it. */
export const pictures = {
  from: "lib/newsroom/media/worker/entry.ts",
  to: ".next/stet-pictures.mjs",
};
