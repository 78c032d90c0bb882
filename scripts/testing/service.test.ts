// `npm run test:container`: deploy/stet.service under a real systemd, which runs as the first process of a container. The program
// is this folder, read-only, so that the site must be built.
import { existsSync, mkdtempSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawnFile } from "@/lib/testing/picture-files";
import { demoUsers } from "@/prisma/seed/users";
import { freePort } from "@/scripts/testing/free-port";
import {
  debianImage,
  hasPodman,
  limits,
  podmanIn,
  removePodman,
  type Podman,
} from "@/scripts/testing/podman";
import { Visitor } from "@/scripts/stress/visitor";

const isWanted = process.env["TEST_CONTAINER"] === "on";
const minutes = 60_000;
const cgroup = "/sys/fs/cgroup/systemd";

describe.skipIf(!isWanted || !hasPodman)("the service", () => {
  let folder: string;
  let podman: Podman;
  let port: number;
  const say = (command: string) => podman("exec", "systemd", "sh", "-c", command);
  const ask = () =>
    fetch(`http://localhost:${port}/health`, { signal: AbortSignal.timeout(1_000) });

  beforeAll(async () => {
    folder = mkdtempSync("/var/tmp/stet-service-");
    podman = podmanIn(folder);
    const image = await debianImage(podman, folder, "systemd");
    port = await freePort();
    await podman(
      ...["run", "--detach", "--name", "systemd", "--systemd=always", "--privileged", ...limits],
      // With cgroups of version 1, its own; with version 2 Podman gives it one.
      ...(existsSync(cgroup) ? ["--volume", `${cgroup}:${cgroup}`] : []),
      ...["--network", "host"],
      ...["--volume", `${resolve(".")}:/opt/stet:ro`],
      ...["--volume", `${process.execPath}:/usr/bin/node:ro`],
      ...[image, "/lib/systemd/systemd"],
    );
    await expect
      .poll(() => say("systemctl is-system-running || true"), { timeout: minutes })
      .toMatch(/running|degraded/);
    await say(
      [
        "useradd --system --home-dir /var/lib/stet --shell /usr/sbin/nologin stet",
        "cp /opt/stet/deploy/stet.service /etc/systemd/system/",
        "mkdir -p /etc/systemd/system/stet.service.d",
        `printf '[Service]\\nEnvironment=PORT=${port}\\n' > /etc/systemd/system/stet.service.d/port.conf`,
        "systemctl daemon-reload",
        "systemctl start stet",
      ].join(" && "),
    );
  }, 10 * minutes);
  afterAll(async () => {
    await podman("rm", "--force", "--time", "0", "systemd");
    await removePodman(folder);
  });

  test("answers when systemd says that it has started", async () => {
    expect(await say("systemctl is-active stet")).toBe("active");
    expect((await ask()).status).toBe(200);
  });

  test("has no right of root, cannot change its program, and writes to its data", async () => {
    const status = await say("cat /proc/$(systemctl show -p MainPID --value stet)/status");
    expect(status).toMatch(/^CapBnd:\s+0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).not.toMatch(/^Uid:\s+0/m);
    const inside = "nsenter -t $(systemctl show -p MainPID --value stet) -m --";
    for (const place of ["/opt/stet/written", "/etc/written", "/usr/written"])
      await expect(say(`${inside} touch ${place}`)).rejects.toThrow("Read-only file system");
    expect(await say("stat -c '%U %a' /var/lib/stet /var/lib/stet/stet.db")).toBe(
      "stet 700\nstet 600",
    );
  });

  test("takes a picture, the processes for it included", async () => {
    const [{ email, password }] = demoUsers.filter(({ role }) => role === "editor") as [
      (typeof demoUsers)[number],
    ];
    const editor = new Visitor(`http://localhost:${port}`, email, password);
    await editor.signIn();
    const file = await drawnFile("jpeg", { seed: 11, width: 1600, height: 1000 });
    const body = new Blob([new Uint8Array(file)]).stream();
    expect(await editor.upload("/api/desk/media?name=quay.jpg", body)).toMatchObject({
      body: { status: 201 },
    });
    expect(await say("journalctl -u stet -p warning --no-pager -q")).toBe("");
  });

  test("is restarted by systemd when it hangs", async () => {
    await say("kill -STOP $(systemctl show -p MainPID --value stet)");
    await expect(ask()).rejects.toThrow();
    await expect
      .poll(async () => (await ask().catch(() => null))?.status, { timeout: 2 * minutes })
      .toBe(200);
    expect(await say("systemctl show -p NRestarts --value stet")).toBe("1");
  });

  test("lives on as long as it answers, and stops within five seconds", async () => {
    // Longer than the watchdog waits.
    await wait(40_000);
    expect(await say("systemctl show -p NRestarts --value stet")).toBe("1");
    const began = Date.now();
    await say("systemctl stop stet");
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await say("systemctl show -p Result --value stet")).toBe("success");
    await expect(ask()).rejects.toThrow();
  });
});
