import { expect, test } from "vitest";
import { recordRefusal } from "@/lib/newsroom/audit/refusals";
import { db } from "@/lib/base/db";
import { ForbiddenError } from "@/lib/base/errors";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addUser } from "@/lib/testing/records";
import { assertMay } from "@/lib/content/users/permissions";

useThrowAwayNewsroom();

test("what a role may not do is in the log once an hour, with who tried it and how often", async () => {
  const ann = await addUser("reporter", "ann");
  for (let times = 0; times < 3; times += 1) {
    try {
      assertMay(ann, "publish");
    } catch (error) {
      await recordRefusal(error);
    }
  }
  await recordRefusal(new ForbiddenError("Another refusal."));
  expect(await db().auditEntry.findMany()).toMatchObject([
    {
      actorId: ann.id,
      actorName: "ann",
      action: "notPermitted",
      subject: "publish an article",
      detail: { count: 3 },
    },
  ]);
});
