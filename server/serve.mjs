// Serves the newsroom: Next's documented custom server on Node's own http.
import { createServer } from "node:http";
import compression from "compression";
import { serverState } from "../lib/base/once-in-process.mjs";
import { closeWell } from "./close.mjs";
import { answerConditionally } from "./conditional.mjs";
import { atTheEdge } from "./edge/edge.mjs";
import { sendersOf } from "./edge/names.mjs";
import { refuse } from "./edge/refuse.mjs";
import { listen } from "./listen.mjs";
import { networkWell } from "./network.mjs";
import { open as openNewsroom } from "./open";
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
  const newsroom = await openNewsroom();
  if ("reasons" in newsroom) {
    console.error(newsroom.reasons.join("\n"));
    process.exit(1);
  }
  const { settings, secret, token, newestEdition, names, limits, note, unnote } = newsroom;
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
  const noteNetwork = networkWell(settings.trustedProxies);
  if (isHttps && settings.trustedProxies.length === 0) {
    console.log(
      "SITE_URL is https, so a proxy stands in front. Name it in TRUSTED_PROXIES: until then all browsers that are " +
        "new to the desk share one limit of wrong passwords.",
    );
  }
  const site = { isHttps, isDevelopment, isPlain };
  const senderRefusal = sendersOf(names);
  // Who asks while Next is still being loaded waits, instead of never being answered.
  /** @type {import("node:http").RequestListener} */
  const answer = (request, response) => {
    noteNetwork(request);
    const refusal = senderRefusal(request);
    if (refusal !== null) return refuse(request, response, refusal, site);
    secureWell(request, response, site);
    redirectWell(request, response);
    headWell(request, response);
    answerConditionally(request, response);
    compress(request, response, () => {
      void opened.then((handle) => handle(request, response));
    });
  };
  const { host } = new URL(settings.siteUrl);
  const answerReaders = isPlain
    ? plainPages(answer, { host, token, newestEdition, security: site })
    : answer;
  const server = createServer(atTheEdge(answerReaders, { names, limits, site }));
  // A picture of 30 MiB over a slow line takes longer than the five minutes that Node gives a request.
  server.requestTimeout = 30 * 60_000;
  await listen(server, settings.port, settings.host);
  const { default: next } = await import("next");
  // Next answers no request for another protocol but in development: where it does not hear of one, it is as any other
  // (RFC 9110, 7.8).
  const httpServer = isDevelopment ? server : createServer();
  const app = next({ dev: isDevelopment, dir: ".", port: settings.port, httpServer });
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
  endRounds = beginRounds(names.origin, token);
  note();
  console.log(`Stet is at ${settings.siteUrl}`);
}

/** @typedef {import("node:http").IncomingMessage} Request @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: Request, response: Response, next: () => void) => void} Middleware */

/**
 * Closes the connection that Next's build of lib/base/db.ts opened, so that the write-ahead log is
 * written into the database file.
 */
async function closeDatabase() {
  await serverState.database?.$disconnect();
}
