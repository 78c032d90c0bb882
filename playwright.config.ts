// Browser tests. Each starts a server of its own, see e2e/fixtures.ts. `npm test` names the browser.
import { defineConfig } from "playwright/test";
import type { JourneyOptions } from "./e2e/fixtures";
import { journeyProjects } from "./e2e/projects";
import { defaultSettings } from "./scripts/testing/settings.mjs";

// The servers that tests start inherit them.
Object.assign(process.env, defaultSettings);

const executablePath = process.env["CHROMIUM_PATH"];

export default defineConfig<object, JourneyOptions>({
  testDir: "e2e",
  projects: journeyProjects(),
  outputDir: "test-results",
  globalSetup: "./scripts/testing/base-newsroom.ts",
  fullyParallel: true,
  // More than cores: half of a journey is waiting for what comes after a moment, as it should.
  workers: 4,
  // A journey that passes only when it is tried again is told of as flaky: a fault to mend, but none that stops the rest.
  retries: process.env["CI"] ? 1 : 0,
  // Generous: a busy machine is slow, not wrong.
  timeout: 240_000,
  // Milliseconds for all of them; none is begun after that, see scripts/test.mjs. 0 is no limit.
  globalTimeout: Number(process.env["JOURNEYS_TIME"] ?? 0),
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
  use: {
    browserName: "chromium",
    // Writing one costs a tenth of a journey's time.
    trace: process.env["CI"] ? "on-first-retry" : "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // Chromium's sandbox refuses to work for root.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
