import { expect, test } from "vitest";
import { isPublic } from "@/lib/newsroom/links/public-address";

test.each([
  ["of this machine", ["127.0.0.1", "127.255.255.254", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1"]],
  ["of a private network", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fd00::1"]],
  ["of a provider's network behind one address", ["100.64.0.1", "100.127.255.255"]],
  ["of the same wire, where clouds have their metadata", ["169.254.169.254", "fe80::1"]],
  ["of an IPv4 machine written as IPv6", ["::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"]],
  ["for documentation and tests", ["192.0.2.1", "198.18.0.1", "203.0.113.9", "2001:db8::1"]],
  ["for many at once, or nobody", ["224.0.0.1", "240.0.0.1", "255.255.255.255", "ff02::1"]],
  ["that is none", ["", "localhost", "10.0.0", "[::1]", "fe80::1%eth0"]],
])("an address %s is not public", (_, addresses) => {
  for (const address of addresses) expect(isPublic(address), address).toBe(false);
});

test.each(["1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.0.1", "172.32.0.1", "192.169.0.1"])(
  "%s is public",
  (address) => expect(isPublic(address)).toBe(true),
);

test.each(["2606:4700:4700::1111", "2a00:1450:4001:82a::200e", "2001:4860:4860::8888"])(
  "%s is public",
  (address) => expect(isPublic(address)).toBe(true),
);
