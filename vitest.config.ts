// Unit tests stand beside the code they test. Browser tests are Playwright's, see playwright.config.ts. With
// TEST_DATABASE=postgresql, those that use the database run, on PostgreSQL.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { defaultSettings } from "./scripts/testing/settings.mjs";
import { listTestsOfDatabase } from "./scripts/testing/tests-of-database.mjs";

const all = ["app", "lib", "components", "scripts", "server", "prisma"].map(
  (area) => `${area}/**/*.test.ts`,
);

export default defineConfig({
  resolve: {
    alias: [{ find: /^@\//, replacement: fileURLToPath(new URL("./", import.meta.url)) }],
  },
  test: {
    include: process.env["TEST_DATABASE"] === "postgresql" ? listTestsOfDatabase() : all,
    environment: "node",
    // All cores: by itself Vitest leaves one of two alone.
    maxWorkers: "100%",
    // As for the journeys: what passes only when it is tried again, by other random values, is told of and holds up nothing.
    retry: process.env["CI"] ? 1 : 0,
    // Generous: a busy machine is slow, not wrong (milliseconds).
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: defaultSettings,
    globalSetup: "scripts/testing/template-database.ts",
  },
});
