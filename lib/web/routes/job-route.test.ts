import { writeFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { env } from "@/lib/base/env";
import { commandToken, secretFile } from "@/lib/newsroom/users/server-secret";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { jobRoute } from "@/lib/web/routes/job-route";

useThrowAwayNewsroom();

const expired = vi.hoisted(() => vi.fn());
vi.mock("@/lib/web/pages/reader-pages", () => ({
  thenExpire: (work: () => Promise<unknown>) => work().finally(expired),
}));
beforeEach(() => {
  writeFileSync(secretFile(env().dataFolder), "a secret");
  expired.mockClear();
});

const ask = (route: ReturnType<typeof jobRoute>, token: string) =>
  route(
    new Request("http://localhost/api/jobs/one", {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    }),
  );

test("a job's result is answered as JSON, and what readers see differently is expired", async () => {
  const answer = await ask(
    jobRoute(async () => ({ isMore: true })),
    commandToken(),
  );
  expect([answer.status, await answer.json()]).toEqual([200, { isMore: true }]);
  expect(expired).toHaveBeenCalledOnce();
});

test("a job without a result is answered without a body", async () => {
  const answer = await ask(
    jobRoute(async () => {}),
    commandToken(),
  );
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  expect(expired).toHaveBeenCalledOnce();
});

test("nobody but the newsroom itself has a job done", async () => {
  const work = vi.fn(async () => {});
  const answer = await ask(jobRoute(work), "guessed");
  expect(answer.status).toBe(401);
  expect(work).not.toHaveBeenCalled();
  expect(expired).not.toHaveBeenCalled();
});
