import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/base/env";
import { lookAtAddress, lookAtNode, lookAtSecret } from "@/lib/desk/signs/setup";
import { summaryOf } from "@/lib/desk/signs/summary";

const said = ({ state, word }: { state: string; word: string }) => `${state}: ${word}`;

describe("the site’s address", () => {
  test.each([
    [{}, "well: this machine"],
    [{ SITE_URL: "http://news.example.org" }, "act: unencrypted"],
    [{ SITE_URL: "https://news.example.org" }, "look: proxy unknown"],
    [{ SITE_URL: "https://news.example.org", TRUSTED_PROXIES: "10.0.0.0/8" }, "well: https"],
  ])("with %j is %s", (variables, expected) => {
    expect(said(lookAtAddress(parseEnv(variables)))).toBe(expected);
  });
});

describe("the secret", () => {
  const DATABASE_URL = "postgresql://stet@db.example.org/stet";
  test.each([
    [{}, "well: own"],
    [{ DATABASE_URL }, "look: own"],
    [{ DATABASE_URL, STET_SECRET: "x".repeat(32) }, "well: set"],
  ])("with %j is %s", (variables, expected) => {
    expect(said(lookAtSecret(parseEnv(variables)))).toBe(expected);
  });
});

test.each([
  ["18.20.0", "act: too old"],
  ["20.18.1", "act: too old"],
  ["20.19.0", "look: old"],
  ["22.23.0", "well: current"],
  ["26.1.0", "well: current"],
])("Node.js %s is %s", (version, expected) => {
  expect(said(lookAtNode(version))).toBe(expected);
});

test("what needs somebody is counted in one sentence", () => {
  const sign = (state: "well" | "look" | "act") => ({
    ...{ name: "a", title: "A", word: "b", sentence: "C.", advice: null, state },
  });
  expect(summaryOf([sign("well")])).toBe("All is well.");
  expect(summaryOf([sign("act"), sign("look"), sign("look"), sign("well")])).toBe(
    "1 thing needs you to act, 2 things are worth a look.",
  );
});
