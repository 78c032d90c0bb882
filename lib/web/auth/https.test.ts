// Signing in where the site is https: next-auth itself with the desk's settings, over TLS with a certificate of this test.
import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import NextAuth, { getServerSession } from "next-auth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attemptSignIn, authOptions, sessionClaims } from "@/lib/web/auth/options";
import { hashPassword } from "@/lib/newsroom/users/password";
import { db } from "@/lib/base/db";
import { newBrowser } from "@/lib/testing/browsers";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";

const host = "news.example.org";
process.env["SITE_URL"] = `https://${host}`;
// As server/serve.ts sets them.
Object.assign(process.env, { NEXTAUTH_URL: `https://${host}`, NEXTAUTH_SECRET: "a secret" });
useThrowAwayNewsroom();

const [email, password] = ["ann@example.org", "correct"];
const passwordHash = await hashPassword(password);
beforeEach(async () => {
  const user = { id: "1", email, name: "Ann", role: "editor", passwordHash } as const;
  await db().user.create({ data: user });
});

test("where the site is https the session's cookie is this host's alone", () => {
  expect(authOptions().cookies?.sessionToken).toEqual({
    name: "__Host-next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
  });
});

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** A request as next-auth takes it from Next's older router, which gives it the cookies by its hand. */
type Asked = IncomingMessage & { query: object; cookies: Record<string, string>; body: unknown };

const cookiesIn = (header = "") =>
  Object.fromEntries(
    header.split("; ").flatMap((one) => {
      const [, name, value] = /^([^=]+)=(.*)$/.exec(one) ?? [];
      return name === undefined ? [] : [[name, decodeURIComponent(value ?? "")]];
    }),
  );

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(incoming.url ?? "/", `https://${host}`);
  const asked: Asked = Object.assign(incoming, {
    query: { nextauth: pathname.replace("/api/auth/", "").split("/") },
    cookies: cookiesIn(incoming.headers.cookie),
    body: Object.fromEntries(new URLSearchParams(await text(incoming))),
  });
  const answering = Object.assign(response, {
    status: (code: number) => Object.assign(answering, { statusCode: code }),
    send: (body: unknown) => void response.end(JSON.stringify(body)),
    json: (body: unknown) => void response.end(JSON.stringify(body)),
  });
  if (pathname === "/who") {
    const session: unknown = await getServerSession(
      asked as never,
      answering as never,
      authOptions(),
    );
    return void response.end(JSON.stringify(sessionClaims.safeParse(session).data ?? null));
  }
  await attemptSignIn(newBrowser(), () =>
    NextAuth(asked as never, answering as never, authOptions()),
  );
}

describe.skipIf(!hasOpenssl)("over TLS", () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-tls-"));
  const [keyFile, certFile] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  let ask: (
    path: string,
    cookie: string,
    form?: object,
  ) => Promise<{ body: string; set: string[] }>;
  let stop = () => {};

  beforeAll(async () => {
    const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    const name = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`, "-days", "2"];
    const files = ["-keyout", keyFile, "-out", certFile];
    execFileSync("openssl", ["req", ...kind, ...name, ...files], { stdio: "ignore" });
    const cert = readFileSync(certFile);
    const server = createServer({ key: readFileSync(keyFile), cert }, (asked, response) => {
      answer(asked, response).catch((error: unknown) => {
        console.error(error);
        response.destroy();
      });
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    stop = () => server.close();
    ask = async (path, cookie, form) => {
      const headers = {
        ...{ Host: host, Cookie: cookie },
        ...(form && { "Content-Type": "application/x-www-form-urlencoded" }),
      };
      const method = form ? "POST" : "GET";
      const to = { host: "127.0.0.1", port, path, servername: host, ca: cert, agent: false };
      const sent = request({ ...to, headers, method });
      sent.end(form && new URLSearchParams({ ...form }).toString());
      const [response] = (await once(sent, "response")) as [IncomingMessage];
      return { body: await text(response), set: response.headers["set-cookie"] ?? [] };
    };
  });
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true });
  });

  /** What a browser sends back of the cookies that it was given. */
  const sentBack = (set: readonly string[]) => set.map((one) => one.split(";")[0]).join("; ");

  test("a user who signs in gets a cookie with the prefix, as browsers ask of one, and is known by it", async () => {
    const start = await ask("/api/auth/csrf", "");
    const { csrfToken } = JSON.parse(start.body) as { csrfToken: string };
    const form = { csrfToken, email, password, json: "true" };
    const { set } = await ask("/api/auth/callback/credentials", sentBack(start.set), form);
    const session = set.find((one) => one.includes("session-token")) ?? "";
    // RFC 6265bis, 4.1.3.2: Secure, for the whole site, and of no other host.
    expect(session).toMatch(/^__Host-next-auth\.session-token=.*; Path=\/;/);
    expect(session).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    expect(session).not.toMatch(/Domain/i);
    expect(JSON.parse((await ask("/who", sentBack([session]))).body)).toMatchObject({
      userId: "1",
    });
    // One that another host under the same domain could have set is nobody's.
    const planted = sentBack([session.replace("__Host-", "")]);
    expect(JSON.parse((await ask("/who", planted)).body)).toBeNull();
  });

  test("every cookie of signing in is sent over TLS alone", async () => {
    const { set } = await ask("/api/auth/csrf", "");
    expect(set.length).toBeGreaterThan(1);
    for (const one of set) expect(one).toMatch(/^__(Host|Secure)-.*; Secure/);
  });
});
