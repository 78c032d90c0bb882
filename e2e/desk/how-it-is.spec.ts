// The administrator's page of the newsroom's signs and settings, and the number of a failure.
import { expect, expectAccessible, test } from "@/e2e/fixtures";

test("an administrator sees how the newsroom is, what to do, and the settings without their secrets", async ({
  open,
}) => {
  const chief = await open("administrator");
  await chief.goto("/desk");
  await chief
    .getByRole("navigation", { name: "Desk" })
    .getByRole("link", { name: "How it is" })
    .click();
  await expect(chief.getByRole("heading", { name: "How it is" })).toBeVisible();
  const row = (name: string) =>
    chief.getByRole("row").filter({ has: chief.getByRole("rowheader", { name, exact: true }) });
  await expect(row("Database")).toContainText("Well");
  await expect(row("Database")).toContainText("The database can be read and written to.");
  await expect(row("Rounds")).toContainText("Well");
  await expect(row("Version")).toContainText(
    /Stet \d+\.\d+\.\d+, build \w{10,}, schema \d{14}_\w+\./,
  );
  await expect(row("Demo")).toContainText("Look at it");
  await expect(row("Demo")).toContainText("give these users other passwords");
  await expect(row("STET_DATA")).toContainText("the environment");
  await expect(row("SITE_NAME")).toContainText("default");
  await expectAccessible(chief);
});

test("an editor has no such page", async ({ open }) => {
  const editor = await open("editor");
  await expect(editor.getByRole("link", { name: "How it is" })).toHaveCount(0);
  expect((await editor.request.get("/desk/how-it-is")).status()).toBe(403);
});

test("programs are told of a newsroom that serves: ready, alive, and its figures, each answer with its id", async ({
  newsroom,
  request,
}) => {
  await request.get("/");
  await request.get("/");
  for (const path of ["/health", "/health/live", "/health/ready", "/metrics"]) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    expect(answer.headers()["x-request-id"]).toMatch(/^[\da-f]{10}-[\da-z]+$/);
    expect(answer.headers()["cache-control"]).toBe("no-store");
  }
  expect(await (await request.get("/health/ready")).json()).toMatchObject({
    state: "ready",
    signs: { rounds: { word: "on time" }, database: { word: "reachable" } },
  });
  const figures = await (await request.get("/metrics")).text();
  expect(figures).toMatch(/^stet_requests_total\{kind="site",status="200"\} [1-9]/m);
  expect(figures).toMatch(/^stet_kept_page_answers_total\{outcome="hit"\} [1-9]/m);
  expect(figures).toMatch(/^stet_sign_state\{sign="disk"\} \d/m);
  expect(figures).toMatch(/^stet_round_last_success_timestamp_seconds\{round="publish-due"\} \d/m);
  const forwarded = { headers: { "X-Forwarded-For": "203.0.113.9" } };
  expect((await request.get("/metrics", forwarded)).status()).toBe(403);
  expect(
    (await fetch(`${newsroom.url}/articles/nothing`)).headers.get("x-request-id"),
  ).toBeTruthy();
});
