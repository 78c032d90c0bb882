import { revalidatePath } from "next/cache";
import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { transaction } from "@/lib/base/db";
import { serverState } from "@/lib/base/once-in-process";
import { issueEdition } from "@/lib/projections/editions/editions";
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

test("no form calls for it by hand", () => {
  const forms = readdirSync("lib/web/forms").filter((name) => name !== "answer-post.ts");
  const calling = forms.filter((name) =>
    readFileSync(`lib/web/forms/${name}`, "utf8").includes("pages/reader-pages"),
  );
  expect(calling.filter((name) => !name.endsWith(".test.ts"))).toEqual([]);
});
