// Podman, with its images and containers in a folder of the test's own. It works for root in a machine without systemd, too.
import { execFile, spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const has = (program: string, flag: string) => spawnSync(program, [flag]).status === 0;

/** `mmdebstrap` makes the base image here, since a test downloads none. */
export const hasPodman = has("podman", "--version") && has("mmdebstrap", "--version");

const certificates = "/etc/ssl/certs/ca-certificates.crt";

export type Podman = (...args: string[]) => Promise<string>;

/** Gives what the command prints. @throws Error with all that it said */
export function podmanIn(folder: string): Podman {
  const runtime = existsSync("/usr/sbin/runc") ? ["--runtime", "runc"] : [];
  const options = [
    ...["--root", join(folder, "store"), "--runroot", join(folder, "run")],
    ...["--storage-driver", "overlay", "--cgroup-manager", "cgroupfs", ...runtime],
  ];
  return async (...args) => {
    const done = run("podman", [...options, ...args], {
      maxBuffer: 100 * 1024 * 1024,
    });
    return (await done).stdout.trim();
  };
}

/** Podman mounts a part of its folder, which cannot be removed before. */
export async function removePodman(folder: string): Promise<void> {
  await run("umount", [join(folder, "store/overlay")]).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

/** More than a machine may give to nobody is refused, and Podman asks for more by default. */
export const limits = ["--ulimit", "nofile=4096:4096", "--ulimit", "nproc=4096:4096"];

/**
 * A Debian with this machine's Node and npm, as docker.io/library/node is one; `CONTAINER_BASE` names another image, which is
 * then downloaded.
 */
export async function baseImage(podman: Podman, folder: string): Promise<string> {
  const given = process.env["CONTAINER_BASE"];
  if (given) return given;
  return debianImage(podman, folder, "ca-certificates", async (root) => {
    const npm = join(dirname(dirname(process.execPath)), "lib/node_modules/npm");
    await run("mkdir", ["-p", join(root, "usr/local/lib/node_modules")]);
    await run("cp", [process.execPath, join(root, "usr/local/bin/node")]);
    await run("cp", ["-r", npm, join(root, "usr/local/lib/node_modules/npm")]);
    const link = "../lib/node_modules/npm/bin/npm-cli.js";
    await run("ln", ["-s", link, join(root, "usr/local/bin/npm")]);
    // Those that this machine trusts: between it and the registry may be a proxy with a certificate of its own.
    await run("cp", [certificates, join(root, certificates)]);
  });
}

/** A small Debian with one package more, and with what `add` puts into it. */
export async function debianImage(
  podman: Podman,
  folder: string,
  packageName: string,
  add: (root: string) => Promise<void> = async () => {},
): Promise<string> {
  const [root, archive] = [join(folder, packageName), join(folder, `${packageName}.tar`)];
  await run("mmdebstrap", [
    ...["--variant=minbase", `--include=${packageName}`, "--dpkgopt=force-unsafe-io"],
    ...["bookworm", root],
  ]);
  await add(root);
  await run("tar", ["-C", root, "-cf", archive, "."]);
  const trusting = `ENV NODE_EXTRA_CA_CERTS=${certificates}`;
  await podman("import", "--change", trusting, archive, `stet-with-${packageName}`);
  return `localhost/stet-with-${packageName}`;
}
