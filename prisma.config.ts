// Read by Prisma's own command line only; the running newsroom takes its database from lib/env.ts.
import { defineConfig } from "prisma/config";

const dataFolder = process.env["STET_DATA"] ?? "data";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: `file:${dataFolder}/stet.db` },
});
