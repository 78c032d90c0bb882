// OpenStack Swift with its S3 interface, from Debian's packages: one server of each kind, in a throw-away folder, on free
// ports of this machine.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AwsV4Signer } from "aws4fetch";
import { freePort } from "@/scripts/testing/free-port";
import { python, swiftProgram } from "@/scripts/testing/swift-programs.mjs";

export type Swift = {
  /** STORE_URL of its bucket. */
  storeUrl: string;
  /** Takes the place of an object's bytes on the disk. */
  damage: (name: string, bytes: Uint8Array) => void;
  stop: () => Promise<void>;
};

const bucket = "newsroom";
const key = { accessKeyId: "test:tester", secretAccessKey: "testing" };
const kinds = ["account", "container", "object"];
const common = { bind_ip: "127.0.0.1", user: userInfo().username, workers: "0" };

/** Swift's own command for it starts three times for each ring, which takes as long as all else. */
const makeRings = `
import sys
from os.path import join
from swift.common.ring import RingBuilder
folder, *rest = sys.argv[1:]
for kind, port in zip(rest[::2], rest[1::2]):
    builder = RingBuilder(4, 1, 0)
    builder.add_dev({"region": 1, "zone": 1, "ip": "127.0.0.1", "port": int(port), "device": "one", "weight": 1})
    builder.rebalance()
    builder.get_ring().save(join(folder, kind + ".ring.gz"))
`;

/** @param mostKeys how many keys a page lists at most */
export async function startSwift(mostKeys = 3): Promise<Swift> {
  const folder = mkdtempSync(join(tmpdir(), "stet-swift-"));
  const devices = join(folder, "devices");
  mkdirSync(join(devices, "one"), { recursive: true });
  const servers: ChildProcess[] = [];
  const start = async (kind: string, rest: string) => {
    const port = await freePort();
    const file = join(folder, `${kind}-server.conf`);
    const settings = { ...common, swift_dir: folder, bind_port: String(port) };
    const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
    writeFileSync(file, `[DEFAULT]\n${lines.join("\n")}\n${rest}`);
    servers.push(spawn(swiftProgram(`${kind}-server`), [file], { stdio: "ignore" }));
    return port;
  };
  const ports: number[] = [];
  for (const kind of kinds) ports.push(await start(kind, storageServer(kind, devices)));
  execFileSync(
    python,
    ["-c", makeRings, folder, ...kinds.flatMap((kind, at) => [kind, `${ports[at]}`])],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const port = await start("proxy", proxyServer(mostKeys));
  const killed = () => servers.forEach((server) => server.kill("SIGKILL"));
  process.once("exit", killed);
  const origin = `http://127.0.0.1:${port}`;
  // The proxy asks a server that did not answer no more for a minute.
  for (const one of [...ports, port]) await untilOpen(one);
  await makeBucket(origin);
  const { accessKeyId: id, secretAccessKey: secret } = key;
  return {
    storeUrl: `http://${encodeURIComponent(id)}:${secret}@127.0.0.1:${port}/${bucket}`,
    damage: (name, bytes) => writeFileSync(pathOf(join(devices, "one", "objects"), name), bytes),
    async stop() {
      await Promise.all(
        servers.map(async (server) => {
          const ended = once(server, "exit");
          server.kill("SIGTERM");
          await ended;
        }),
      );
      process.off("exit", killed);
      rmSync(folder, { recursive: true });
    },
  };
}

function storageServer(kind: string, devices: string): string {
  return `devices = ${devices}
mount_check = false
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
`;
}

function proxyServer(mostKeys: number): string {
  return `[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth bulk slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
# Nobody listens there: nothing is kept.
memcache_servers = 127.0.0.1:9
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
max_bucket_listing = ${mostKeys}
[filter:tempauth]
use = egg:swift#tempauth
user_${key.accessKeyId.replace(":", "_")} = ${key.secretAccessKey} .admin
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
`;
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    if (tries === 300) throw new Error("Swift did not start within half a minute.");
    await wait(100);
  }
}

async function makeBucket(origin: string): Promise<void> {
  const signer = new AwsV4Signer({
    ...{ ...key, method: "PUT", url: `${origin}/${bucket}`, service: "s3", region: "us-east-1" },
  });
  const { url, headers } = await signer.sign();
  const answer = await fetch(url, { method: "PUT", headers });
  if (!answer.ok) throw new Error(`Swift made no bucket: ${answer.status} ${await answer.text()}`);
}

/** An object's file: of all, the one with the bytes that the object's name is the hash of. */
function pathOf(objects: string, name: string): string {
  const found = readdirSync(objects, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".data"))
    .map((path) => join(objects, path))
    .find((path) => name.includes(createHash("sha256").update(readFileSync(path)).digest("hex")));
  if (found === undefined) throw new Error(`Swift has no whole object ${name}.`);
  return found;
}
