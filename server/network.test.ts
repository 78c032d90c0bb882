import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { networkOf, noteClientNetwork } from "@/server/network";

/** The network that is noted of a request whose connection comes from `address`. */
function noted(trusted: string[], address: string, forwarded?: string): unknown {
  const headers: Record<string, string> = { "stet-network": "what the asker wrote" };
  if (forwarded !== undefined) headers["x-forwarded-for"] = forwarded;
  const request = { socket: { remoteAddress: address }, headers };
  noteClientNetwork(trusted)(request as Partial<IncomingMessage> as IncomingMessage);
  return headers["stet-network"];
}

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe("X-Forwarded-For", () => {
  test("is not believed of anybody whom the settings do not name", () => {
    expect(noted([], "127.0.0.1", "203.0.113.9")).toBe("127.0.0.1");
    expect(noted(["10.0.0.0/8"], "192.0.2.1", "203.0.113.9")).toBe("192.0.2.1");
  });

  test("is believed of a proxy that is named, by its own last entry", () => {
    expect(noted(["127.0.0.1"], "127.0.0.1", "203.0.113.9")).toBe("203.0.113.9");
    expect(noted(["127.0.0.1"], "::ffff:127.0.0.1", "1.1.1.1, 203.0.113.9")).toBe("203.0.113.9");
    expect(noted(["::1"], "::1", "2001:db8::1")).toBe("2001:db8:0:0::/64");
  });

  test("is followed through several proxies, up to the first that is not named", () => {
    const chain = "1.1.1.1, 203.0.113.9, 10.1.2.3";
    expect(noted(["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", chain)).toBe("203.0.113.9");
  });

  test("that has no address in it is not believed", () => {
    expect(noted(["127.0.0.1"], "127.0.0.1", "unknown")).toBe("127.0.0.1");
    expect(noted(["127.0.0.1"], "127.0.0.1", "")).toBe("127.0.0.1");
    expect(noted(["127.0.0.1"], "127.0.0.1")).toBe("127.0.0.1");
  });

  test("with a port is taken without it", () => {
    expect(noted(["127.0.0.1"], "127.0.0.1", "203.0.113.9:4711")).toBe("203.0.113.9");
    expect(noted(["127.0.0.1"], "127.0.0.1", "[2001:db8::1]:4711")).toBe("2001:db8:0:0::/64");
  });
});
