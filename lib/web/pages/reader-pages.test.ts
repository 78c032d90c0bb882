import { revalidatePath } from "next/cache";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { joinCluster } from "@/lib/base/cluster/postgresql-cluster";
import { transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { serverState } from "@/lib/base/process/once-in-process";
import type { Cluster } from "@/lib/base/process/other-servers";
import { issueEdition, newestEdition } from "@/lib/projections/editions/editions";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { expireNewEditions, thenExpire } from "@/lib/web/pages/reader-pages";

vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

useThrowAwayNewsroom();

const issue = () =>
  transaction((tx) =>
    issueEdition(tx, { what: "sectionRenamed", addresses: ["/sections/harbour"] }),
  );

beforeEach(async () => {
  delete serverState.edition;
  delete serverState.editionEverywhere;
  await expireNewEditions();
  vi.mocked(revalidatePath).mockClear();
});

describe("what is written for readers is expired", () => {
  test("once it is written", async () => {
    expect(await thenExpire(async () => (await issue(), "done"))).toBe("done");
    expect(revalidatePath).toHaveBeenCalledWith("/sections/harbour");
  });

  test("also where the work fails after that", async () => {
    const work = async () => {
      await issue();
      throw new Error("The disk is full.");
    };
    await expect(thenExpire(work)).rejects.toThrow("The disk is full.");
    expect(revalidatePath).toHaveBeenCalledWith("/sections/harbour");
  });

  test("once", async () => {
    await thenExpire(issue);
    vi.mocked(revalidatePath).mockClear();
    await thenExpire(async () => {});
    expect(revalidatePath).not.toHaveBeenCalled();
  });
});

describe.skipIf(!isOnPostgresql)("beside another server", () => {
  const members: Cluster[] = [];
  const join = async (name: string) => {
    const url = env().databaseUrl ?? "";
    const member = await joinCluster({
      ...{ url, id: name, name, secretDigest: "", version: "1" },
      onEdition: async () => {},
    });
    members.push(member);
    return member;
  };
  afterEach(async () => {
    delete serverState.cluster;
    for (const member of members.splice(0)) await member.leave();
  });

  test("work is not done before the other answers with what it wrote", async () => {
    const other = await join("other");
    serverState.cluster = await join("this");
    let isDone = false;
    const working = thenExpire(issue).then(() => (isDone = true));
    await wait(500);
    expect(isDone).toBe(false);
    await other.answersWith(await newestEdition());
    await working;
  });

  test("nor is it when another request of this server expired its pages first", async () => {
    const other = await join("other");
    serverState.cluster = await join("this");
    await issue();
    // As the notice of the edition does: it comes to the server that wrote it, too.
    const noticed = expireNewEditions();
    await expect.poll(() => serverState.edition).toBe(await newestEdition());
    let isDone = false;
    const working = thenExpire(async () => {}).then(() => (isDone = true));
    await wait(500);
    expect(isDone).toBe(false);
    await other.answersWith(await newestEdition());
    await Promise.all([noticed, working]);
  });
});

test("no form calls for it by hand", () => {
  const forms = readdirSync("lib/web/forms").filter((name) => name !== "answer-post.ts");
  const calling = forms.filter((name) =>
    readFileSync(`lib/web/forms/${name}`, "utf8").includes("pages/reader-pages"),
  );
  expect(calling.filter((name) => !name.endsWith(".test.ts"))).toEqual([]);
});
