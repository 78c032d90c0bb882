// Tries a made-up kind of block. Run by `npm run check`.
import { insistNamed } from "./named-by-compiler.mjs";

insistNamed({
  file: "lib/content/blocks/kinds.ts",
  additions: [
    [
      "  relatedLink,\n",
      `  z.strictObject({ id: z.string(), type: z.literal("madeUp"), number: z.number() }),\n`,
    ],
  ],
  listedAfter: "A **new kind of block**",
});
