// How a command, which is a process of its own, reaches the newsroom's running server.
import { commandToken } from "@/lib/newsroom/users/server-secret";
import { env } from "@/lib/base/env";
import { originOnThisMachine } from "@/lib/base/local-address";
import { findRunningServer } from "@/lib/web/running-server/server-note";

/**
 * Has the running server expire its reader pages. Does nothing if no server runs: one that
 * starts has none. @throws Error if a server runs and does not do it
 */
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
