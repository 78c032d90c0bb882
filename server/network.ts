// Which network a request comes from, for limits: an IPv4 address, or the 64 bits of an IPv6 address that one line has.
import type { IncomingMessage } from "node:http";
import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Whoever handles a request reads the network here; what the asker itself writes there is overwritten. */
export const networkHeader = "stet-network";

/**
 * Notes each request's network in its headers. The connection's other end is believed; what X-Forwarded-For says
 * is believed only as far as the proxies that the settings name have written it: addresses, or networks such as 10.0.0.0/8.
 */
export function networkWell(trustedProxies: readonly string[]): (request: IncomingMessage) => void {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [address = "", bits] = proxy.split("/");
    const family = isIPv4(address) ? "ipv4" : "ipv6";
    trusted.addSubnet(address, Number(bits ?? (family === "ipv4" ? 32 : 128)), family);
  }
  return ({ socket, headers }) => {
    // The right-most entry was written by who stands nearest.
    const hops = String(headers["x-forwarded-for"] ?? "")
      .split(",")
      .map(plainAddress);
    let address = plainAddress(socket.remoteAddress ?? "");
    while (isTrusted(trusted, address)) {
      const before = hops.pop();
      if (!before || !(isIPv4(before) || isIPv6(before))) break;
      address = before;
    }
    headers[networkHeader] = networkOf(address);
  };
}

function isTrusted(trusted: BlockList, address: string): boolean {
  if (isIPv4(address)) return trusted.check(address, "ipv4");
  return isIPv6(address) && trusted.check(address, "ipv6");
}

/** An IPv4 address that came as IPv6, or with its port or zone, without them. */
function plainAddress(text: string): string {
  const address = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  return mapped.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
}

export function networkOf(address: string): string {
  if (!isIPv6(address)) return address || "unknown";
  // A URL has it in its shortest form (RFC 5952): "::" stands for the zeros that are left out.
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail = ""] = shortest.split("::");
  const [left, right] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return `${[...left, ...zeros, ...right].slice(0, 4).join(":")}::/64`;
}

function groupsOf(part: string): string[] {
  return part === "" ? [] : part.split(":");
}
