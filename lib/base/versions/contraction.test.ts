import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isLeftBehind, isOlderVersion, oldestServedBy } from "@/lib/base/versions/contraction";
import { programVersion } from "@/lib/base/versions/program-version";

test("the program's version is the one of its package", () => {
  expect(readFileSync("package.json", "utf8")).toContain(`"version": "${programVersion()}"`);
});

describe("a migration says in its name which programs it leaves behind", () => {
  test.each([
    ["20270110120000_topics", null],
    ["20270110120000_contract", null],
    ["20270110120000_of_contract_after_0_2_0_x", null],
    ["20270110120000_contract_after_0_2_0_old_slugs", "0.2.0"],
    ["20270110120000_contract_after_10_0_12_x", "10.0.12"],
  ])("%s serves %s and newer", (name, oldest) => {
    expect(oldestServedBy(name)).toBe(oldest);
  });

  test("programs that are older than that release, and no others", () => {
    const name = "20270110120000_contract_after_0_10_0_old_slugs";
    expect(
      ["0.9.9", "0.10.0", "0.10.1", "1.0.0", ""].map((one) => isLeftBehind(one, name)),
    ).toEqual([true, false, false, false, true]);
    expect(isLeftBehind("0.0.1", "20270110120000_topics")).toBe(false);
  });
});

test.each([
  ["0.1.0", "0.2.0", true],
  ["0.2.0", "0.1.0", false],
  ["0.2.0", "0.2.0", false],
  ["0.9.0", "0.10.0", true],
  ["1.0.0", "0.10.0", false],
  ["0.2.0-rc.1", "0.2.0", false],
  ["", "0.0.0", true],
])("%j is older than %j: %s", (version, than, is) => {
  expect(isOlderVersion(version, than)).toBe(is);
});
