// The web servers that newsrooms have in front, each a real one with its configuration in deploy/ and a certificate: what
// Stet does without them it does behind them.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import type { OutgoingHttpHeaders } from "node:http";
import { request as ask } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { chooseFiles, pictureFile } from "@/e2e/desk/picture-files";
import { expect, openArticle, openWindow, press, signIn, test as base } from "@/e2e/fixtures";
import { baseData } from "@/scripts/testing/base-newsroom";
import { serveNewsroom } from "@/e2e/one-server";
import type { Newsroom } from "@/e2e/newsroom";
import { articlePath, frontPath } from "@/lib/base/site-addresses";
import { freePort } from "@/scripts/testing/free-port";
import {
  hasWebServer,
  startWebServer,
  webServerNames,
  type WebServerName,
} from "@/scripts/testing/web-servers";

type Fronted = { newsroom: Newsroom; port: number };

const test = base.extend<{ webServer: WebServerName; fronted: Fronted }>({
  webServer: ["nginx", { option: true }],
  ignoreHTTPSErrors: true,
  fronted: async ({ webServer }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "stet-in-front-"));
    cpSync(baseData(), folder, { recursive: true });
    const port = await freePort();
    const settings = { SITE_URL: `https://localhost:${port}`, TRUSTED_PROXIES: "127.0.0.1" };
    await serveNewsroom(
      folder,
      async (newsroom) => {
        const originPort = Number(new URL(newsroom.url).port);
        const stop = await startWebServer(webServer, { port, originPort });
        await use({ newsroom, port });
        await stop();
      },
      settings,
    );
    rmSync(folder, { recursive: true });
  },
});

type Sent = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: Buffer | string;
  /** An address of this machine. */
  from?: string;
};

/** As a program asks, byte by byte what it gets. */
function fetchFrom(port: number, path: string, { method, headers, body, from }: Sent = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const request = ask(
        {
          ...{ host: "127.0.0.1", port, path, method, rejectUnauthorized: false },
          ...{ servername: "localhost", localAddress: from },
          headers: { host: `localhost:${port}`, ...headers },
        },
        (response) =>
          void buffer(response).then((whole) =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole }),
          ),
      );
      request.on("error", reject).end(body);
    },
  );
}

const path = articlePath("one-moment-every-page");

for (const webServer of webServerNames) {
  test.describe(`behind ${webServer}`, () => {
    test.use({ webServer });
    test.skip(!hasWebServer(webServer), `${webServer} is not installed: it is not tried in front.`);

    test("an editor signs in, adds a picture of many megabytes and publishes, and readers see it", async ({
      fronted: { port },
      browser,
    }) => {
      const editor = await openWindow(browser, `https://localhost:${port}`);
      await signIn(editor, "editor");
      const cookies = await editor.context().cookies();
      expect(cookies.filter(({ name }) => /session/.test(name))).toEqual([
        expect.objectContaining({ secure: true, httpOnly: true }),
      ]);
      await editor.goto("/desk/pictures");
      const picture = await pictureFile("harbour.jpg", 5, { caption: "The harbour." });
      // Bytes after the end of a JPEG are sent and read by nobody.
      picture.buffer = Buffer.concat([picture.buffer, Buffer.alloc(20 * 1024 * 1024)]);
      await chooseFiles(editor.getByRole("button", { name: "Add pictures" }), picture);
      await expect(editor.getByRole("region", { name: "Add pictures" })).toContainText(
        "Uploaded. The harbour.",
      );

      await openArticle(editor, "One moment, every page");
      await editor.getByLabel("Headline", { exact: true }).fill("One moment, in front");
      await press(editor, "Publish changes", "Published. Readers see this version.");
      for (const page of [path, frontPath])
        await expect
          .poll(async () => (await fetchFrom(port, page)).body.toString())
          .toContain("One moment, in front");
      await editor.context().close();
    });

    test("answers keep their compression and their ETag, and a page that did not change is not sent again", async ({
      fronted: { newsroom, port },
    }) => {
      for (const encoding of ["br", "gzip", undefined]) {
        const headers = encoding === undefined ? {} : { "accept-encoding": encoding };
        const direct = await fetch(newsroom.url + path, {
          headers: { ...headers, "accept-encoding": encoding ?? "identity" },
        });
        const { status, headers: got, body } = await fetchFrom(port, path, { headers });
        expect([status, got["content-encoding"], got["etag"]]).toEqual([
          ...[200, encoding, direct.headers.get("etag")],
        ]);
        expect(got["vary"]).toMatch(/accept-encoding/i);
        expect(body.length).toBeGreaterThan(1_000);
        const again = await fetchFrom(port, path, {
          headers: { ...headers, "if-none-match": String(got["etag"]) },
        });
        expect([again.status, again.body.length]).toEqual([304, 0]);
      }
      // What Stet does not compress, such as its state, the web server does not either.
      const state = await fetchFrom(port, "/health", {
        headers: { "accept-encoding": "gzip, br" },
      });
      expect([state.status, state.headers["content-encoding"]]).toEqual([200, undefined]);
      const head = await fetchFrom(port, path, { method: "HEAD" });
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(head.headers["strict-transport-security"]).toMatch(/max-age/);
    });

    test("addresses arrive letter by letter, and what is too long or too large is refused as Stet does", async ({
      fronted: { port },
    }) => {
      const statusOf = async (address: string, sent?: Sent) =>
        (await fetchFrom(port, address, sent)).status;
      expect(await statusOf("/articles/a%2Fb")).toBe(404);
      expect(await statusOf("/search?words=%E6%B8%AF%20%26%20harbour")).toBe(200);
      expect(await statusOf(`/${"a".repeat(8_190)}`)).toBe(414);
      const body = Buffer.alloc(17 * 1024, "a");
      const type = { "content-type": "application/x-www-form-urlencoded" };
      const signingIn = "/api/auth/callback/credentials";
      expect(await statusOf(signingIn, { method: "POST", headers: type, body })).toBe(413);
    });

    test("a wrong password counts for the address that it came from, whatever the sender claims", async ({
      fronted: { newsroom, port },
    }) => {
      const from = "127.0.0.9";
      const csrf = await fetchFrom(port, "/api/auth/csrf", { from });
      const { csrfToken } = JSON.parse(csrf.body.toString()) as { csrfToken: string };
      const cookie = [csrf.headers["set-cookie"]].flat().map((one) => String(one).split(";")[0]);
      const form = { csrfToken, email: "editor@demo.example", password: "not this", json: "true" };
      const { status } = await fetchFrom(port, "/api/auth/callback/credentials", {
        method: "POST",
        from,
        headers: {
          ...{ cookie: cookie.join("; "), "x-forwarded-for": "203.0.113.7" },
          "content-type": "application/x-www-form-urlencoded",
        },
        body: String(new URLSearchParams(form)),
      });
      expect(status).toBe(401);
      const rows = await newsroom.database.query(
        `SELECT "detail" FROM "AuditEntry" WHERE "action" LIKE '%ignIn%' ORDER BY "at" DESC LIMIT 1`,
      );
      expect(JSON.stringify(rows)).toContain(from);
      expect(JSON.stringify(rows)).not.toContain("203.0.113.7");
    });
  });
}
