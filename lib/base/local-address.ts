// Which names and addresses only this machine reaches.
import { isIP } from "node:net";

/** Whether a host's name, as in `URL.hostname`, is the machine's own to itself (RFC 6761, 6.3; RFC 1122, 3.2.1.3). */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);
}

/** Whether a site's address is one that only this machine reaches. */
export function isLocal(siteUrl: string): boolean {
  return isLoopback(new URL(siteUrl).hostname);
}

/**
 * Where a server that listens on `host` is reached on its own machine, as "http://127.0.0.1:3000".
 * @param host an IP address; undefined for all that the machine has
 */
export function originOnThisMachine(host: string | undefined, port: number): string {
  const isAll = host === undefined || host === "0.0.0.0" || /^[0:]+$/.test(host);
  const name = isAll ? "127.0.0.1" : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}
