// Next's documented custom server on Node's own http.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import compression from "compression";
import { joinCluster } from "@/lib/base/cluster/postgresql-cluster";
import { connect } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { endLog } from "@/lib/base/log/log";
import { whileAnswering } from "@/lib/base/log/request-id";
import { serverState } from "@/lib/base/process/once-in-process";
import { randomId } from "@/lib/base/random-id";
import { programVersion } from "@/lib/base/versions/program-version";
import { ownBuildFiles } from "@/server/build-files/own-files";
import { findBuildFile, shareBuildFiles } from "@/server/build-files/shared-files";
import { withSharedFiles } from "@/server/build-files/with-shared-files";
import { closeGracefully } from "@/server/close";
import { answerConditionally } from "@/server/conditional";
import { logWhatLibrariesPrint } from "@/server/console-lines";
import { atTheEdge } from "@/server/edge/edge";
import { sendersOf } from "@/server/edge/names";
import { refuse } from "@/server/edge/refuse";
import { healthPath, withHealth, type Health } from "@/server/health";
import { listen } from "@/server/listen";
import { lookerAt } from "@/server/look";
import { withMetrics } from "@/server/metrics";
import { noteClientNetwork } from "@/server/network";
import { openNewsroom, type OpenedNewsroom } from "@/server/open";
import { setOwnHeaders } from "@/server/own-headers";
import { askerOf } from "@/server/plain-pages/ask";
import { plainPages } from "@/server/plain-pages/plain-pages";
import { correctRedirects } from "@/server/redirects";
import { answerWithId, requestIdOf } from "@/server/request-id";
import { beginRounds } from "@/server/rounds";
import { serviceManagerOf } from "@/server/service-manager";
import { setSecurityHeaders } from "@/server/security";
import { endWhenTooSlow } from "@/server/too-slow";
import { watched } from "@/server/watched";

/**
 * Serves until the process must stop. Prints `Stet is at ADDRESS` when it answers. Ends the process with one line if it
 * cannot.
 */
export async function serve({ isDevelopment }: { isDevelopment: boolean }): Promise<void> {
  const newsroom = await openNewsroom();
  if ("reasons" in newsroom) {
    console.error(newsroom.reasons.join("\n"));
    process.exit(1);
  }
  const { settings, secret, token, newestEdition, names, limits, note, unnote } = newsroom;
  if (!isDevelopment) logWhatLibrariesPrint();
  Object.assign(process.env, {
    NODE_ENV: isDevelopment ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_URL: settings.siteUrl,
    NEXTAUTH_SECRET: secret,
  });

  let open: (handle: RequestListener) => void = () => {};
  const opened = new Promise<RequestListener>((resolve) => (open = resolve));
  const isHttps = settings.siteUrl.startsWith("https:");
  const compress = compression() as unknown as Middleware;
  const isPlain = settings.hasPlainPages && !isDevelopment;
  const noteNetwork = noteClientNetwork(settings.trustedProxies);
  if (isHttps && settings.trustedProxies.length === 0) {
    console.log(
      "SITE_URL is https, so a proxy stands in front. Name it in TRUSTED_PROXIES: until then all browsers that are " +
        "new to the desk share one limit of wrong passwords.",
    );
  }
  const site = { isHttps, isDevelopment, isPlain, embedHosts: settings.embedHosts };
  const senderRefusal = sendersOf(names);
  // Early requests wait until Next is loaded.
  const answer: RequestListener = (request, response) => {
    noteNetwork(request);
    const refusal = senderRefusal(request);
    if (refusal !== null) return refuse(request, response, refusal, site);
    answerWithId(request, response);
    setSecurityHeaders(request, response, site);
    correctRedirects(request, response);
    setOwnHeaders(request, response);
    answerConditionally(request, response);
    compress(request, response, () => {
      void whileAnswering(requestIdOf(request), () =>
        opened.then((handle) => handle(request, response)),
      );
    });
  };
  const { host } = new URL(settings.siteUrl);
  const answerReaders = isPlain
    ? plainPages(answer, { host, token, newestEdition, security: site })
    : answer;
  let isDraining = false;
  let isOpen = false;
  const health = (): Health => {
    if (isDraining) return "draining";
    if (!isOpen) return "starting";
    return serverState.cluster?.isConnected() === false ? "cut off" : "ready";
  };
  const atEdge = atTheEdge(answerReaders, {
    ...{ names, limits, site, hasSharedFiles: settings.databaseUrl !== null },
  });
  const look = lookerAt(names.origin, token);
  const measured = withMetrics(atEdge, { token: settings.metricsToken, look });
  const server = createServer(
    endWhenTooSlow(watched(withHealth(measured, { health, look }), settings)),
  );
  // Longer than a balancer keeps a resting connection: it must not send a request while this server ends it.
  server.keepAliveTimeout = 75_000;
  // Node's limit of five minutes is for all requests alike: endWhenTooSlow has one that grows with what comes.
  server.requestTimeout = 0;
  await listen(server, settings.port, settings.host);
  const { default: next } = await import("next");
  // Outside development Next does not answer an upgrade: it must not hear of one (RFC 9110, 7.8).
  const httpServer = isDevelopment ? server : createServer();
  // Quiet: what fails in it comes by instrumentation.ts, once.
  const app = next({
    ...{ dev: isDevelopment, quiet: !isDevelopment, dir: ".", port: settings.port, httpServer },
  });
  await app.prepare();
  let endRounds = () => {};
  const serviceManager = serviceManagerOf(async (signal) => {
    // Any status will do: another start does not mend a server without its database.
    await (await fetch(names.origin + healthPath, { signal })).arrayBuffer();
  });
  const endOwn = () => {
    serviceManager.stopping();
    endRounds();
    serverState.isStopping = true;
    serverState.endStreams?.();
  };
  closeGracefully(server, {
    seconds: settings.stopSeconds,
    endOwn,
    async drain() {
      isDraining = true;
      if (serverState.cluster) await wait(drainTime(settings.stopSeconds));
    },
    async tidyUp() {
      await serverState.cluster?.leave();
      await app.close();
      await newestEdition.close();
      await closeDatabase();
      unnote();
      endLog();
    },
  });
  const files = isDevelopment ? new Map<string, string>() : ownBuildFiles();
  // Not the client of the pages: Next's build makes that, and knows its errors by their class.
  const database = connect(settings);
  // Over no port: a server that stops takes no new connections, and the others still wait for it.
  await join(newsroom, askerOf(answer), () => shareBuildFiles(database, files));
  const handle = app.getRequestHandler();
  const shared = {
    isOwn: (path: string) => files.has(path),
    find: (path: string) => findBuildFile(database, path),
  };
  open(serverState.cluster ? withSharedFiles(handle, shared, site) : handle);
  isOpen = true;
  endRounds = beginRounds(names.origin, token);
  note();
  serviceManager.ready();
  console.log(`Stet is at ${settings.siteUrl}`);
}

/**
 * Milliseconds in which a balancer that asks every half second, twice, sees that the server is about to stop. If there is time,
 * the server may take two seconds for each answer.
 */
function drainTime(stopSeconds: number): number {
  return Math.min(stopSeconds * 500, 5_000);
}

/** Milliseconds between two times that a server says that it still has the files of its build. */
const sharePause = 86_400_000;

/** Makes this server known to the others. Ends the process with one line if it must not be one of them. */
async function join(
  { settings, secret, token }: OpenedNewsroom,
  ask: ReturnType<typeof askerOf>,
  share: () => Promise<void>,
): Promise<void> {
  const { databaseUrl, port } = settings;
  const ownHeaders = { host: new URL(settings.siteUrl).host, authorization: `Bearer ${token}` };
  const runId = (serverState.runId = randomId());
  if (databaseUrl === null) return;
  try {
    serverState.cluster = await joinCluster({
      url: databaseUrl,
      id: runId,
      version: programVersion(),
      name: `${hostname()}:${port}`,
      secretDigest: createHash("sha256").update(secret).digest("hex").slice(0, 16),
      async onEdition() {
        const late = wait(30_000, null, { ref: false });
        const asked = { method: "POST", path: "/api/reader-pages/expire", headers: ownHeaders };
        const { status } = (await Promise.race([ask(asked), late])) ?? { status: "too late" };
        if (status !== 204) throw new Error(`Looking for new editions was answered ${status}.`);
      },
    });
    await share();
    setInterval(() => void share().catch(console.error), sharePause).unref();
  } catch (error) {
    console.error(error instanceof InvalidInputError ? error.problems.join("\n") : String(error));
    process.exit(1);
  }
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Closes the connection of Next's build of lib/base/db.ts, so that the write-ahead log is written into the database
 * file.
 */
async function closeDatabase(): Promise<void> {
  await serverState.database?.$disconnect();
}
