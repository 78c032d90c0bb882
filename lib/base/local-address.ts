import { isIP } from "node:net";

/** Whether `URL.hostname` names this machine itself (RFC 6761, 6.3; RFC 1122, 3.2.1.3). */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);
}

export function isLocal(siteUrl: string): boolean {
  return isLoopback(new URL(siteUrl).hostname);
}

/** @param host an IP address; undefined for every address of the machine */
export function originOnThisMachine(host: string | undefined, port: number): string {
  const isAll = host === undefined || host === "0.0.0.0" || /^[0:]+$/.test(host);
  const name = isAll ? "127.0.0.1" : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}
