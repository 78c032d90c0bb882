import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  hasNotifySocket,
  openNotifySocket,
  type NotifySocket,
} from "@/scripts/testing/notify-socket";
import { serviceManagerOf } from "@/server/service-manager";

const analyze = (...args: string[]) =>
  spawnSync("systemd-analyze", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
/** A busy machine is slow, not wrong. */
const patiently = { timeout: 30_000 };
const hasSystemd = analyze("--version").status === 0;

describe.skipIf(!hasNotifySocket)("systemd hears", () => {
  let socket: NotifySocket;
  const settings = () => ({ NOTIFY_SOCKET: socket.path, WATCHDOG_USEC: "600000" });
  const lives = () => socket.heard.filter((message) => message === "WATCHDOG=1").length;

  beforeEach(async () => {
    socket = await openNotifySocket();
    // What systemd-notify reads.
    vi.stubEnv("NOTIFY_SOCKET", socket.path);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    socket.close();
  });

  test("that the server is ready, lives, and stops", async () => {
    const manager = serviceManagerOf(async () => {}, settings());
    expect(socket.heard).toEqual([]);
    manager.ready();
    await expect.poll(lives, patiently).toBeGreaterThan(2);
    expect(socket.heard[0]).toBe("READY=1");
    manager.stopping();
    await expect.poll(() => socket.heard.at(-1), patiently).toBe("STOPPING=1");
    const before = lives();
    await wait(700);
    expect(lives()).toBe(before);
  });

  test("no word from a server that takes connections and does not answer", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const server = createServer((_request, response) => isHanging || response.end());
    let isHanging = false;
    await once(server.listen(0), "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
    const manager = serviceManagerOf((signal) => fetch(url, { signal }), settings());
    manager.ready();
    await expect.poll(lives, patiently).toBeGreaterThan(1);
    isHanging = true;
    await wait(500);
    const before = lives();
    await wait(1_000);
    expect(lives()).toBe(before);
    isHanging = false;
    await expect.poll(lives, patiently).toBeGreaterThan(before);
    manager.stopping();
    await expect.poll(() => socket.heard.at(-1), patiently).toBe("STOPPING=1");
    server.closeAllConnections();
    server.close();
  });
});

test("without systemd nothing is sent", () => {
  const manager = serviceManagerOf(() => Promise.reject(new Error("Nobody asks.")), {});
  manager.ready();
  manager.stopping();
});

describe.skipIf(!hasSystemd)("deploy/stet.service", () => {
  test("is understood", () => {
    const folder = mkdtempSync(join(tmpdir(), "stet-service-"));
    const file = join(folder, "stet.service");
    const unit = readFileSync("deploy/stet.service", "utf8");
    // Node may be elsewhere on this machine, and a program that is not there is a fault.
    writeFileSync(file, unit.replace("/usr/bin/node", process.execPath));
    const { status, stderr } = analyze("verify", file);
    rmSync(folder, { recursive: true });
    expect([status, stderr.includes("stet.service")]).toEqual([0, false]);
  });

  test("exposes no more than 2.0, in systemd's own measure", () => {
    const { status, stdout } = analyze(
      ...["security", "--offline=yes", "--threshold=20", "deploy/stet.service"],
    );
    expect([status, /Overall exposure level.*/.exec(stdout)?.[0]]).toEqual([
      0,
      expect.stringMatching(/: [01]\.\d/),
    ]);
  });
});
