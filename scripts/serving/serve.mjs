// Serves the newsroom: Next's documented custom server on Node's own http.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import compression from "compression";
import { opening } from "../prepare/opening.mjs";
import { closeWell } from "./close.mjs";
import { answerConditionally } from "./conditional.mjs";
import { listen } from "./listen.mjs";
import { headWell } from "./own-headers.mjs";
import { plainPages } from "./plain-pages/plain-pages.mjs";
import { redirectWell } from "./redirects.mjs";
import { beginRounds } from "./rounds.mjs";
import { secureWell } from "./security.mjs";

/**
 * Opens the data folder of the settings and serves it until the process is told to stop.
 * Prints `Stet is at ADDRESS` when it answers. Ends the process with one line if it cannot.
 * @param {{ isDevelopment: boolean }} mode
 */
export async function serve({ isDevelopment }) {
  const newsroom = await openNewsroom(isDevelopment);
  if ("reasons" in newsroom) {
    console.error(newsroom.reasons.join("\n"));
    process.exit(1);
  }
  const { settings, secret, token, newestEdition, note, unnote } = newsroom;
  Object.assign(process.env, {
    NODE_ENV: isDevelopment ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_URL: settings.siteUrl,
    NEXTAUTH_SECRET: secret,
  });

  /** @type {(handle: import("node:http").RequestListener) => void} */
  let open = () => {};
  const opened = new Promise((resolve) => (open = resolve));
  const isHttps = settings.siteUrl.startsWith("https:");
  const compress = /** @type {Middleware} */ (/** @type {unknown} */ (compression()));
  const isPlain = settings.hasPlainPages && !isDevelopment;
  // Who asks while Next is still being loaded waits, instead of never being answered.
  /** @type {import("node:http").RequestListener} */
  const answer = (request, response) => {
    secureWell(request, response, { isHttps, isDevelopment, isPlain });
    // Next fails on an address that cannot be decoded, as if the fault were the server's.
    if (!isDecodable(request.url ?? "")) {
      response.writeHead(400, { "Content-Type": "text/plain" }).end("That is no address.\n");
      return;
    }
    redirectWell(request, response);
    headWell(request, response);
    answerConditionally(request, response);
    compress(request, response, () => {
      void opened.then((handle) => handle(request, response));
    });
  };
  const { host } = new URL(settings.siteUrl);
  const server = createServer(
    isPlain ? plainPages(answer, { host, token, newestEdition }) : answer,
  );
  // A picture of 30 MiB over a slow line takes longer than the five minutes that Node gives a request.
  server.requestTimeout = 30 * 60_000;
  await listen(server, settings.port);
  const { default: next } = await import("next");
  const app = next({ dev: isDevelopment, dir: ".", port: settings.port, httpServer: server });
  await app.prepare();
  let endRounds = () => {};
  const endOwn = () => endRounds();
  closeWell(server, endOwn, async () => {
    await app.close();
    newestEdition.close();
    await closeDatabase();
    unnote();
  });
  open(app.getRequestHandler());
  endRounds = beginRounds(settings.port, token);
  note();
  console.log(`Stet is at ${settings.siteUrl}`);
}

/** @typedef {import("node:http").IncomingMessage} Request @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response, next: () => void) => void} Middleware */

/** @param {string} url */
function isDecodable(url) {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/**
 * Closes the connection that Next's build of lib/db.ts opened, so that the write-ahead log is
 * written into the database file.
 */
async function closeDatabase() {
  const { stetDb } = /** @type {{ stetDb?: import("@/prisma/generated/client").PrismaClient }} */ (
    globalThis
  );
  await stetDb?.$disconnect();
}

/**
 * The newsroom's TypeScript, as the build made one file of it. Where there is none it is loaded by tsx under a
 * name of its own, and tsx is gone again before Next comes: the two must not meet.
 * @param {boolean} isDevelopment
 * @returns {Promise<import("./open").Opened | import("./open").Refused>}
 */
async function openNewsroom(isDevelopment) {
  const built = join(process.cwd(), opening.to);
  if (!isDevelopment && existsSync(built)) {
    const { open } = await import(pathToFileURL(built).href);
    return open();
  }
  const { register } = await import("tsx/esm/api");
  const typescript = register({ namespace: "stet" });
  const { open } = await typescript.import("./open.ts", import.meta.url);
  const newsroom = await open();
  await typescript.unregister();
  return newsroom;
}
