// The newsroom that each release left is served by this one: every page that a link leads to answers, for readers and at the desk.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext } from "playwright/test";
import { expect, openWindow, signInAs, test } from "@/e2e/fixtures";
import { serveNewsroom } from "@/e2e/one-server";
import { sitemapPath } from "@/lib/base/site-addresses";
import { listReleases, unpackRelease } from "@/scripts/releases/release";

/** Of whoever scripts/releases/newsroom.ts makes up. */
const administrator = { email: "ada@example.org", password: "made-up newsroom of a release" };

/** A link to it ends the session. */
const leftOut = /^\/(sign-out|api\/)/;

function linksIn(html: string, base: string): string[] {
  const found = [...html.matchAll(/(?:href|src|<loc)(?:="|>)([^"<]+)/g)].map(
    ([, link = ""]) => new URL(link.replaceAll("&amp;", "&"), base),
  );
  const { origin } = new URL(base);
  return found
    .filter((link) => link.origin === origin && !leftOut.test(link.pathname))
    .map(({ pathname, search }) => pathname + search);
}

/** Follows every link from these pages on. Gives those that were not answered with 200, and how many were. */
async function follow(request: APIRequestContext, base: string, from: string[]) {
  const [waiting, seen] = [[...from], new Set(from)];
  const [faults, answered]: [string[], string[]] = [[], []];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await request.get(path);
    if (answer.status() !== 200) faults.push(`${path}: ${answer.status()}`);
    else answered.push(path);
    const type = answer.headers()["content-type"] ?? "";
    if (!/html|xml/.test(type)) continue;
    for (const link of linksIn(await answer.text(), new URL(path, base).href)) {
      if (seen.has(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return { faults, answered };
}

for (const release of listReleases()) {
  test(`every page of a newsroom of ${release.version} answers after the upgrade`, async ({
    browser,
  }) => {
    const scratch = mkdtempSync(join(tmpdir(), "stet-release-"));
    const dataFolder = join(scratch, "data");
    unpackRelease(release, dataFolder);
    execFileSync(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
      env: { ...process.env, STET_DATA: dataFolder, STET_DEMO: "off" },
    });
    await serveNewsroom(
      dataFolder,
      async ({ url }) => {
        const page = await openWindow(browser, url);
        const { request } = page.context();
        const site = await follow(request, url, ["/", sitemapPath, "/corrections"]);
        expect(site.faults).toEqual([]);
        const articles = site.answered.filter((path) => /^\/articles\/[^/]+$/.test(path));
        expect(articles.length).toBeGreaterThan(4);

        await signInAs(page, administrator);
        const desk = await follow(request, url, ["/desk", "/desk/articles"]);
        expect(desk.faults).toEqual([]);
        const histories = desk.answered.filter((path) => path.includes("/history"));
        expect(histories.length).toBeGreaterThan(8);
        await page.context().close();
      },
      { STET_DEMO: "off" },
    );
    rmSync(scratch, { recursive: true });
  });
}
