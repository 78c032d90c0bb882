// What the server needs of the newsroom's own code before Next is there: the build makes one file of it.

export const opening = { from: "scripts/serving/open.ts", to: ".next/stet-open.mjs" };
