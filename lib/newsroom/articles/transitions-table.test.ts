import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  allowedTransitions,
  assertTransition,
  refusal,
  stageOf,
  stages,
  stageWords,
  transitionNames,
  transitions,
  type Stage,
} from "@/lib/content/articles/workflow";
import { ConflictError } from "@/lib/base/errors";
import { momentOfStandings, standings, type StandingName } from "@/lib/testing/standings";
import { isOfRole } from "@/lib/content/users/permissions";
import { Role, type DraftStage } from "@/prisma/generated/enums";

/** The tables of docs/workflow.md, each line as its cells. */
const [stageTable = [], transitionTable = []] = readFileSync("docs/workflow.md", "utf8")
  .split(/\n\n/)
  .filter((part) => part.startsWith("|"))
  .map((part) =>
    part
      .split("\n")
      .slice(2)
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .map((cells) => cells.slice(1, -1)),
  );

const spoken = (list: readonly Stage[]) =>
  list.map((stage) => stageWords[stage].replace(/^an? /, "")).join(", ");

describe("docs/workflow.md", () => {
  test("has every stage, and no other", () => {
    const documented = stageTable.map(([stage]) => stage);
    expect(documented.toSorted()).toEqual(stages.map((stage) => spoken([stage])).toSorted());
  });

  test("has the transitions as the code has them", () => {
    const documented = transitionTable.map(([name, from, draft, needs, , who]) => ({
      name: name?.replaceAll("`", ""),
      from,
      draft,
      needs,
      who,
    }));
    const coded = transitionNames.map((name) => {
      const rule: { from: readonly Stage[]; draft?: readonly DraftStage[]; needs?: string } =
        transitions[name];
      return {
        name,
        from: spoken(rule.from),
        draft: rule.draft ? spoken(rule.draft) : "any",
        needs: rule.needs ?? "nothing",
        who: isOfRole(Role.reporter, transitions[name].right) ? "everyone" : "editors",
      };
    });
    expect(documented).toEqual(coded);
  });
});

/** For each way to stand and each stage of the draft: the article's stage, and every transition that it allows. */
const grid: [StandingName, DraftStage, Stage, string][] = [
  ["never published", "draft", "draft", "sendToReview approve publish schedule"],
  ["never published", "inReview", "inReview", "sendBack approve publish schedule"],
  ["never published", "ready", "ready", "sendBack publish schedule"],
  ["scheduled", "draft", "scheduled", "publish schedule unschedule"],
  ["scheduled", "inReview", "scheduled", "publish schedule unschedule"],
  ["scheduled", "ready", "scheduled", "publish schedule unschedule"],
  [
    "scheduled, with a newer draft",
    "draft",
    "scheduled",
    "sendToReview approve publish schedule unschedule",
  ],
  [
    "scheduled, with a newer draft",
    "inReview",
    "scheduled",
    "sendBack approve publish schedule unschedule",
  ],
  ["scheduled, with a newer draft", "ready", "scheduled", "sendBack publish schedule unschedule"],
  ["live", "draft", "live", "unpublish retract"],
  ["live", "inReview", "live", "unpublish retract"],
  ["live", "ready", "live", "unpublish retract"],
  [
    "live, with a newer draft",
    "draft",
    "live",
    "sendToReview approve publish schedule unpublish retract",
  ],
  [
    "live, with a newer draft",
    "inReview",
    "live",
    "sendBack approve publish schedule unpublish retract",
  ],
  ["live, with a newer draft", "ready", "live", "sendBack publish schedule unpublish retract"],
  [
    "live, with an update scheduled",
    "draft",
    "live",
    "publish schedule unschedule unpublish retract",
  ],
  [
    "live, with an update scheduled",
    "inReview",
    "live",
    "publish schedule unschedule unpublish retract",
  ],
  [
    "live, with an update scheduled",
    "ready",
    "live",
    "publish schedule unschedule unpublish retract",
  ],
  [
    "live, with an update scheduled and a newer draft",
    "draft",
    "live",
    "sendToReview approve publish schedule unschedule unpublish retract",
  ],
  [
    "live, with an update scheduled and a newer draft",
    "inReview",
    "live",
    "sendBack approve publish schedule unschedule unpublish retract",
  ],
  [
    "live, with an update scheduled and a newer draft",
    "ready",
    "live",
    "sendBack publish schedule unschedule unpublish retract",
  ],
  ["unpublished", "draft", "unpublished", "sendToReview approve publish schedule retract"],
  ["unpublished", "inReview", "inReview", "sendBack approve publish schedule retract"],
  ["unpublished", "ready", "ready", "sendBack publish schedule retract"],
  ["unpublished, and scheduled", "draft", "scheduled", "publish schedule unschedule retract"],
  ["unpublished, and scheduled", "inReview", "scheduled", "publish schedule unschedule retract"],
  ["unpublished, and scheduled", "ready", "scheduled", "publish schedule unschedule retract"],
  [
    "unpublished, and scheduled, with a newer draft",
    "draft",
    "scheduled",
    "sendToReview approve publish schedule unschedule retract",
  ],
  [
    "unpublished, and scheduled, with a newer draft",
    "inReview",
    "scheduled",
    "sendBack approve publish schedule unschedule retract",
  ],
  [
    "unpublished, and scheduled, with a newer draft",
    "ready",
    "scheduled",
    "sendBack publish schedule unschedule retract",
  ],
  ["retracted", "draft", "retracted", "reinstate"],
  ["retracted", "inReview", "retracted", "reinstate"],
  ["retracted", "ready", "retracted", "reinstate"],
  ["unpublished, then retracted", "draft", "retracted", "reinstate"],
  ["unpublished, then retracted", "inReview", "retracted", "reinstate"],
  ["unpublished, then retracted", "ready", "retracted", "reinstate"],
];

describe("what may be done with an article that is", () => {
  test.each(grid)("%s, its draft %s: it is %s, and allows %s", (name, draftStage, stage, list) => {
    const article = { ...standings[name], draftStage };
    const allowed = list.split(" ");
    expect(stageOf(article, momentOfStandings)).toBe(stage);
    expect(allowedTransitions(article, momentOfStandings).toSorted()).toEqual(allowed.toSorted());
    for (const transition of transitionNames) {
      const ask = () => assertTransition(article, transition, momentOfStandings);
      if (allowed.includes(transition)) expect(ask).not.toThrow();
      else
        expect(ask).toThrow(
          new ConflictError(refusal(article, transition, momentOfStandings) ?? ""),
        );
    }
  });
});

test("every stage and every transition is among them", () => {
  expect(grid).toHaveLength(Object.keys(standings).length * 3);
  expect(new Set(grid.map(([, , stage]) => stage)).size).toBe(stages.length);
  expect(new Set(grid.flatMap(([, , , list]) => list.split(" "))).size).toBe(
    transitionNames.length,
  );
});

describe("a refusal says why", () => {
  test.each([
    ["never published", "draft", "unpublish", "An article that is a draft cannot be unpublished."],
    ["live", "draft", "publish", "Readers already see this version."],
    ["live", "draft", "sendToReview", "Readers already see this version."],
    ["scheduled", "ready", "sendBack", "This version is already scheduled."],
    ["live", "draft", "unschedule", "This article has nothing scheduled."],
    ["never published", "ready", "retract", "This article was never published."],
    ["live, with a newer draft", "ready", "approve", "The draft is already approved."],
    [
      "live, with a newer draft",
      "draft",
      "sendBack",
      "The draft is still being written: it cannot be sent back.",
    ],
    ["retracted", "draft", "publish", "An article that is retracted cannot be published."],
  ] as const)("%s, its draft %s: %s: %s", (name, draftStage, transition, why) => {
    expect(refusal({ ...standings[name], draftStage }, transition, momentOfStandings)).toBe(why);
  });

  test("and is a conflict of state, not a stale save", () => {
    const ask = () => assertTransition(standings.live, "publish", momentOfStandings);
    expect(ask).toThrow(expect.objectContaining({ name: "ConflictError", reason: "state" }));
  });
});
