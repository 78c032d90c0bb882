// The desk is closed to who is not signed in: every page of it, every route behind it.
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  demoUser,
  expect,
  expectAccessible,
  signIn,
  signInAs,
  test,
  untilAwake,
} from "@/e2e/fixtures";

function addresses(kind: "page.tsx" | "route.ts", folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => basename(file) === kind)
    .map((file) =>
      join("/", folder, dirname(file))
        .replace(/^\/app/, "")
        .replace(/\[\.{3}\w+\]/g, "any/thing")
        .replace(/\[\w+\]/g, "0"),
    );
}

test("every page of the desk sends a signed-out browser to sign in, and from there back", async ({
  request,
}) => {
  const pages = addresses("page.tsx", "app/desk");
  expect(pages.length).toBeGreaterThan(4);
  for (const address of pages) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([303, 307], address).toContain(answer.status());
    expect(answer.headers()["location"], address).toContain("/sign-in?next=%2Fdesk");
  }
});

test("every route behind the desk answers 401 without a session", async ({ request }) => {
  // What no form is named by is not there for anybody; each form refuses by itself, as its unit tests say.
  const routes = addresses("route.ts", "app/api/desk").filter(
    (address) => !address.startsWith("/api/desk/forms/"),
  );
  expect(routes.length).toBeGreaterThan(4);
  for (const address of routes) {
    for (const method of ["GET", "POST", "PUT"]) {
      const answer = await request.fetch(address, { method, data: {} });
      expect([401, 405], `${method} ${address}`).toContain(answer.status());
    }
  }
  expect((await request.post("/api/reader-pages/expire")).status()).toBe(401);
});

test("a wrong password and an unknown user are answered alike", async ({ page }) => {
  const { email } = demoUser("editor");
  const answers: string[] = [];
  for (const [address, password] of [
    [email, "not the password"],
    ["nobody@demo.example", "not the password"],
  ] as const) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(address);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").first()).not.toBeEmpty();
    answers.push(await page.getByRole("alert").first().innerText());
  }
  expect(answers[0]).toBe("The address or the password is not right.");
  expect(answers[1]).toBe(answers[0]);
});

test("guessing from one browser keeps the owner out of no other, and is told how long to wait", async ({
  open,
  request,
}) => {
  const { email } = demoUser("editor");
  const known = await open("editor");
  await known.getByRole("button", { name: "Sign out" }).click();
  await expect(known).toHaveURL(/sign-in/);
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const guess = (token: string) =>
    request.post("/api/auth/callback/credentials", {
      form: { csrfToken: token, email, password: "a guess", json: "true" },
    });
  expect((await guess("of another browser")).status()).toBe(403);
  // All at once: five are looked at.
  const answers = await Promise.all(Array.from({ length: 20 }, () => guess(csrfToken)));
  const refused = answers.filter((answer) => answer.status() === 429);
  expect(refused).toHaveLength(15);
  expect(await refused[0]?.json()).toMatchObject({
    problems: [expect.stringMatching(/^Too many wrong passwords\. Try again in \d seconds?\.$/)],
  });
  await signInAs(known, demoUser("editor"));
  // Even on the same network a new browser gets in: its form tries again when the wait is over.
  await signInAs(await open(), demoUser("editor"));
});

test("a page elsewhere signs nobody out", async ({ open }) => {
  const page = await open("editor");
  for (const site of ["cross-site", "same-site"]) {
    const headers = { "sec-fetch-site": site };
    expect((await page.request.post("/sign-out", { headers, maxRedirects: 0 })).status()).toBe(403);
  }
  await page.goto("/desk/articles");
  await expect(page).toHaveURL("/desk/articles");
});

test("after signing in one is where one wanted to go; after signing out, out", async ({ page }) => {
  await page.goto("/desk/articles/new");
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel("E-mail").fill(demoUser("reporter").email);
  await page.getByLabel("Password").fill(demoUser("reporter").password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/desk/articles/new");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goBack();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/desk/articles");
  await expect(page).toHaveURL(/sign-in/);
});

test("signing in leads to the desk only, whatever the address asks for", async ({ page }) => {
  await page.goto("/sign-in?next=//evil.example/desk");
  await page.getByLabel("E-mail").fill(demoUser("editor").email);
  await page.getByLabel("Password").fill(demoUser("editor").password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/desk");
});

test("the desk says that demo passwords are active", async ({ page }) => {
  await signIn(page, "editor");
  await expect(page.getByText("Demo passwords are active.")).toBeVisible();
});

test("signing in without a connection says so and keeps what was typed", async ({ page }) => {
  await page.goto("/sign-in");
  // Before its script the form is the browser's own.
  await untilAwake(page);
  await page.getByLabel("E-mail").fill(demoUser("editor").email);
  await page.getByLabel("Password").fill(demoUser("editor").password);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The server cannot be reached.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(demoUser("editor").email);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/desk");
});

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("the sign-in form signs in where one wanted to go, and puts no password into the address", async ({
    page,
  }) => {
    await page.goto("/desk/account");
    // The browser that is told to run no scripts here still hides what is for browsers without them.
    expect(await page.content()).toContain("Articles are written with JavaScript.");
    await page.getByLabel("E-mail").fill(demoUser("editor").email);
    await page.getByLabel("Password").fill("secret-password");
    await page.keyboard.press("Enter");
    await expect(page.getByText("The address or the password is not right.")).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(demoUser("editor").email);
    expect(page.url()).not.toContain("secret-password");
    await page.getByLabel("Password").fill(demoUser("editor").password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL("/desk/account");
    await expect(page.getByRole("heading", { name: "Account" })).toBeVisible();
  });
});

test("axe finds nothing on the sign-in page", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/sign-in");
    await expectAccessible(page);
  }
});
