import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { collectDefaultMetrics } from "prom-client";
import { metrics } from "@/lib/base/metrics/metrics";

const promtool = spawnSync("promtool", ["--version"]).status === 0;
const { registry } = metrics;

/** What Prometheus adds to a histogram's name. */
const withoutPart = (name: string) => name.replace(/_(bucket|sum|count)$/, "");
const namesIn = (text: string) => [...new Set(text.match(/\b(?:stet|nodejs)_[a-z\d_]+/g) ?? [])];

beforeAll(() => collectDefaultMetrics({ register: registry }));

test.each(["deploy/grafana.json", "deploy/prometheus-rules.yml", "docs/health.md"])(
  "%s names no figure that there is not",
  (file) => {
    const known = registry.getMetricsAsArray().map(({ name }) => name);
    const named = namesIn(readFileSync(file, "utf8"));
    expect(named.length).toBeGreaterThan(5);
    expect(
      named.filter((name) => !known.includes(name) && !known.includes(withoutPart(name))),
    ).toEqual([]);
  },
);

test("a backup that was never made has no moment", async () => {
  const { backupAge } = metrics;
  const line = /^stet_backup_last_success_timestamp_seconds /m;
  expect(await registry.metrics()).not.toMatch(line);
  backupAge.set(1_764_500_000);
  expect(await registry.metrics()).toMatch(line);
});

test("the documents name each figure of the newsroom", () => {
  const document = readFileSync("docs/health.md", "utf8");
  const own = registry
    .getMetricsAsArray()
    .map(({ name }) => name)
    .filter((name) => /^stet_/.test(name));
  expect(own.filter((name) => !document.includes(name))).toEqual([]);
});

test("the board is JSON, each of its panels asks something, and no two have one place", () => {
  const board = JSON.parse(readFileSync("deploy/grafana.json", "utf8")) as {
    panels: { gridPos: object; targets: { expr: string }[] }[];
  };
  const places = board.panels.map(({ gridPos }) => JSON.stringify(gridPos));
  expect(new Set(places).size).toBe(places.length);
  for (const { targets } of board.panels) expect(targets[0]?.expr).toMatch(/^[a-z0-9(]/);
});

describe.skipIf(!promtool)("Prometheus’ own tool", () => {
  test("finds the rules right", () => {
    const { status, stdout, stderr } = spawnSync(
      ...(["promtool", ["check", "rules", "deploy/prometheus-rules.yml"]] as const),
      { encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("9 rules found");
  });

  test("finds the figures’ names and words right", async () => {
    const { requests, saves, making } = metrics;
    requests.inc({ kind: "site", status: 200 });
    saves.inc({ outcome: "saved" });
    making.observe(0.1);
    // Those of Node.js are named by the library.
    const text = (await registry.metrics())
      .split("\n\n")
      .filter((part) => part.includes("stet_"))
      .join("\n\n");
    const { status, stdout, stderr } = spawnSync("promtool", ["check", "metrics"], {
      ...{ input: `${text}\n`, encoding: "utf8" },
    });
    expect([status, stdout + stderr]).toEqual([0, ""]);
  });
});
