// The socket at which systemd hears its services: a datagram socket in the file system, which Node has not. Debian's Perl has.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

export const hasNotifySocket =
  spawnSync("perl", ["-MSocket", "-e", "1"]).status === 0 &&
  spawnSync("systemd-notify", ["--version"]).status === 0;

const receiver = `
  socket(my $socket, PF_UNIX, SOCK_DGRAM, 0) or die; bind($socket, sockaddr_un($ARGV[0])) or die; $| = 1;
  while (defined recv($socket, my $message, 4096, 0)) { print "$message\\n" }`;

export type NotifySocket = { path: string; heard: string[]; close: () => void };

export async function openNotifySocket(): Promise<NotifySocket> {
  const folder = mkdtempSync(join(tmpdir(), "stet-notify-"));
  const path = join(folder, "socket");
  const perl = spawn("perl", ["-MSocket", "-e", receiver, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const heard: string[] = [];
  // systemd-notify asks for an answer besides: that what it said was read.
  createInterface(perl.stdout).on("line", (line) => line !== "BARRIER=1" && heard.push(line));
  while (!existsSync(path)) await wait(20);
  return {
    path,
    heard,
    close() {
      perl.kill();
      rmSync(folder, { recursive: true });
    },
  };
}
