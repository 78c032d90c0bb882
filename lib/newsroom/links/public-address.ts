// The server requests only public IP addresses, so that an editor's link cannot lead it into its own network.
import { BlockList, isIP, isIPv4 } from "node:net";

/** IANA's special-purpose IPv4 ranges that are not globally reachable (RFC 6890), and multicast. */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  notPublic.addSubnet(network, prefix, "ipv4");

/** The one IPv6 range that is in use (RFC 4291) … */
const givenOut = new BlockList();
givenOut.addSubnet("2000::", 3, "ipv6");
/** … without the parts for documentation and those that carry an IPv4 address. */
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  notPublic.addSubnet(network, prefix, "ipv6");

/** @param ip as the system resolves a name, without brackets; what is no IP address is not public */
export function isPublic(ip: string): boolean {
  if (isIP(ip) === 0) return false;
  if (isIPv4(ip)) return !notPublic.check(ip, "ipv4");
  return givenOut.check(ip, "ipv6") && !notPublic.check(ip, "ipv6");
}
