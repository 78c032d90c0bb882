// Tries a made-up field of an article, which is merged and compared in ways of its own. Run by `npm run check`.
import { insistNamed } from "./named-by-compiler.mjs";

const row = `  madeUp: {
    label: "Made up",
    ...ofWords("A made-up field", 100),
    merge: "madeUp",
    compare: "madeUp",
    searched: "body",
    isSpoken: true,
    isColumn: true,
    missing: null,
  },
`;

insistNamed({
  file: "lib/content/fields.ts",
  additions: [
    ["export type MergeWays = {\n", "  madeUp: string;\n"],
    ["export type CompareWays = {\n", "  madeUp: string;\n"],
    ["export const fields = {\n", row],
  ],
  listedAfter: "A **new field of an article**",
});
