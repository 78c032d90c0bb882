// Tells systemd, if it runs this server as a service, that the server is ready, that it lives and that it stops (sd_notify(3)).
// Node has no datagram sockets in the file system, so that systemd's own small program sends each message. See
// docs/decisions/0031-systemd-notify.md.
import { execFile } from "node:child_process";

type ServiceManager = {
  /** From now on it must hear that the server lives. */
  ready: () => void;
  stopping: () => void;
};

type Settings = { NOTIFY_SOCKET?: string; WATCHDOG_USEC?: string };

/**
 * `askItself` sends this server a request, as everybody else does, and fails if it is not answered. A server that hangs, or
 * takes no connection any more, does not say that it lives: systemd then starts it again.
 */
export function serviceManagerOf(
  askItself: (signal: AbortSignal) => Promise<unknown>,
  settings: Settings = process.env as Settings,
): ServiceManager {
  if (!settings.NOTIFY_SOCKET) return { ready: () => {}, stopping: () => {} };
  // A third of the time that systemd allows, so that one lost message does no harm.
  const pause = Number(settings.WATCHDOG_USEC ?? 0) / 1_000 / 3;
  let timer: NodeJS.Timeout | undefined;
  const live = async () => {
    try {
      await askItself(AbortSignal.timeout(pause));
      send("WATCHDOG=1");
    } catch (error) {
      console.error(
        "The server does not answer itself, so that systemd is not told that it lives:",
        error,
      );
    }
  };
  return {
    ready() {
      send("READY=1");
      if (pause > 0) timer = setInterval(() => void live(), pause).unref();
    },
    stopping() {
      clearInterval(timer);
      send("STOPPING=1");
    },
  };
}

function send(message: string): void {
  execFile("systemd-notify", [message], { timeout: 5_000 }, (error) => {
    if (error) console.error(`systemd cannot be told ${message}:`, error.message);
  });
}
