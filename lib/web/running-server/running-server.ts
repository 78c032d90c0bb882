// A command is a process of its own and reaches the running server over HTTP.
import { commandToken } from "@/lib/newsroom/users/server-secret";
import { env } from "@/lib/base/env";
import { originOnThisMachine } from "@/lib/base/local-address";
import { findRunningServer } from "@/lib/web/running-server/server-note";

/** Nothing without a running server, since a server starts without kept pages. @throws Error if the server fails */
export async function expireReaderPagesOfRunningServer(): Promise<void> {
  const server = await findRunningServer(env().dataFolder);
  if (server === null) return;
  const answer = await fetch(
    `${originOnThisMachine(server.host, server.port)}/api/reader-pages/expire`,
    {
      method: "POST",
      headers: { authorization: `Bearer ${commandToken()}` },
      signal: AbortSignal.timeout(10_000),
    },
  );
  if (!answer.ok) throw new Error(`The running server answered ${answer.status}.`);
}
