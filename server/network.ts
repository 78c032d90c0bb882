// The network of a request, for limits: an IPv4 address, or the /64 of an IPv6 address.
import type { IncomingMessage } from "node:http";
import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Overwritten, so that a client cannot set it. */
export const networkHeader = "stet-network";

/**
 * Trusts the connection, and `X-Forwarded-For` only as far as the proxies of the settings wrote it: addresses, or
 * networks such as 10.0.0.0/8.
 */
export function noteClientNetwork(
  trustedProxies: readonly string[],
): (request: IncomingMessage) => void {
  const isTrusted = trustIn(trustedProxies);
  return ({ socket, headers }) => {
    // The nearest proxy wrote the last entry.
    const hops = String(headers["x-forwarded-for"] ?? "")
      .split(",")
      .map(plainAddress);
    let address = plainAddress(socket.remoteAddress ?? "");
    while (isTrusted(address)) {
      const before = hops.pop();
      if (!before || !(isIPv4(before) || isIPv6(before))) break;
      address = before;
    }
    headers[networkHeader] = networkOf(address);
  };
}

/** Whether an address is one of the proxies of the settings. */
export function trustIn(trustedProxies: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [address = "", bits] = proxy.split("/");
    const family = isIPv4(address) ? "ipv4" : "ipv6";
    trusted.addSubnet(address, Number(bits ?? (family === "ipv4" ? 32 : 128)), family);
  }
  return (address) => {
    if (isIPv4(address)) return trusted.check(address, "ipv4");
    return isIPv6(address) && trusted.check(address, "ipv6");
  };
}

/** Without an IPv6 prefix, port or zone. */
export function plainAddress(text: string): string {
  const address = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  return mapped.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
}

export function networkOf(address: string): string {
  if (!isIPv6(address)) return address || "unknown";
  // A URL has the shortest form (RFC 5952), with "::" for zeros.
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail = ""] = shortest.split("::");
  const [left, right] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return `${[...left, ...zeros, ...right].slice(0, 4).join(":")}::/64`;
}

function groupsOf(part: string): string[] {
  return part === "" ? [] : part.split(":");
}
