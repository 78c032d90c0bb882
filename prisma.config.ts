// Read by Prisma's own command line only; the running newsroom takes its database from lib/base/env.ts.
import { defineConfig } from "prisma/config";

const dataFolder = process.env["STET_DATA"] ?? "data";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // What migrations make by hand: full-text search is nothing that Prisma's schema can say.
  experimental: { externalTables: true },
  tables: {
    external: ["", "_config", "_data", "_docsize", "_idx", "Term"].flatMap((ending) => [
      `DraftTrigram${ending}`,
      `MediaTrigram${ending}`,
      `SearchWords${ending}`,
    ]),
  },
  datasource: { url: `file:${dataFolder}/stet.db` },
});
