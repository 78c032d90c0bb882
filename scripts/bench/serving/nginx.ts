// nginx, if installed, with the same bytes as compressed files.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { freePort } from "@/scripts/testing/free-port";

const program = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"].find(existsSync);

export const hasNginx = program !== undefined;

/** @param files gzipped answers, by path */
export async function withNginx(
  files: Readonly<Record<string, Buffer>>,
  use: (url: string, processId: number) => Promise<void>,
): Promise<void> {
  if (program === undefined) throw new Error("There is no nginx on this machine.");
  const folder = mkdtempSync(join(tmpdir(), "stet-nginx-"));
  const port = await freePort();
  for (const [path, gzipped] of Object.entries(files)) {
    const file = join(folder, "site", path, "index.html");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.gz`, gzipped);
    writeFileSync(file, gunzipSync(gzipped));
  }
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
    events {}
    http {
      access_log off; default_type text/html; sendfile on; keepalive_requests 100000000;
      open_file_cache max=100; gzip_static on; gzip_vary on;
      server { listen 127.0.0.1:${port}; root ${folder}/site; location / { try_files $uri/index.html =404; } }
    }`,
  );
  const nginx = spawn(program, ["-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  const ended = once(nginx, "exit");
  try {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await use(`http://127.0.0.1:${port}`, nginx.pid ?? NaN);
  } finally {
    nginx.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  }
}
