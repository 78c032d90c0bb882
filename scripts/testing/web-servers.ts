// The real web servers in front of a newsroom, with the configurations in deploy/ and a certificate of their own.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isOpen } from "@/scripts/testing/free-port";

type Place = { folder: string; port: number; originPort: number; certificate: string; key: string };

type WebServer = {
  program: string;
  args: (folder: string) => string[];
  /** The files of its folder. */
  files: (place: Place) => Record<string, string>;
};

const shipped = (file: string) => readFileSync(join("deploy", file), "utf8");

/** The configuration with other words in some places, each of which it must have. */
function changed(configuration: string, changes: [string, string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The configuration has no “${from}”.`);
    return text.replaceAll(from, to);
  }, configuration);
}

const webServers = {
  nginx: {
    program: "/usr/sbin/nginx",
    args: (folder) => ["-p", folder, "-c", join(folder, "main"), "-g", "daemon off;"],
    files: ({ folder, port, originPort, certificate, key }) => ({
      // As root it would take another user, who may not come into the folder of a temporary folder.
      main: `user ${userInfo().username}; pid ${folder}/pid; error_log ${folder}/log; events {}
        http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
        fastcgi_temp_path ${folder}/1; uwsgi_temp_path ${folder}/2; scgi_temp_path ${folder}/3; gzip on; include ${folder}/site; }`,
      site: changed(shipped("nginx.conf"), [
        ["/var/cache/nginx/stet", `${folder}/cache`],
        ["127.0.0.1:3000", `127.0.0.1:${originPort}`],
        [
          "listen 80;",
          `listen 127.0.0.1:${port} ssl; ssl_certificate ${certificate}; ssl_certificate_key ${key};`,
        ],
      ]),
    }),
  },
  Caddy: {
    program: "/usr/bin/caddy",
    args: (folder) => ["run", "--adapter", "caddyfile", "--config", join(folder, "site")],
    files: ({ port, originPort, certificate, key }) => ({
      site: changed(shipped("Caddyfile"), [
        [
          "news.example.org {",
          `{\nadmin off\nauto_https disable_redirects\n}\nhttps://localhost:${port} {\ntls ${certificate} ${key}`,
        ],
        ["127.0.0.1:3000", `127.0.0.1:${originPort}`],
      ]),
    }),
  },
  Apache: {
    program: "/usr/sbin/apache2",
    args: (folder) => ["-f", join(folder, "main"), "-D", "FOREGROUND"],
    files: ({ folder, port, originPort, certificate, key }) => ({
      main: [
        ...["mpm_event", "authz_core", "proxy", "proxy_http", "ssl", "headers", "reqtimeout"],
        // As Debian has it: it compresses what is not yet.
        ...["env", "filter", "deflate", "socache_shmcb"],
      ]
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`)
        .join("")
        .concat(
          `User nobody\nGroup nogroup\nPidFile ${folder}/pid\nErrorLog ${folder}/log\nServerName localhost\n`,
          `Mutex file:${folder}\nListen 127.0.0.1:${port}\nAddOutputFilterByType DEFLATE text/html text/plain application/json\n`,
          `Include ${folder}/site\n`,
        ),
      site: changed(shipped("apache.conf"), [
        ["*:443", `*:${port}`],
        ["/etc/ssl/certs/news.example.org.pem", certificate],
        ["/etc/ssl/private/news.example.org.key", key],
        ["127.0.0.1:3000", `127.0.0.1:${originPort}`],
      ]),
    }),
  },
} satisfies Record<string, WebServer>;

export type WebServerName = keyof typeof webServers;
export const webServerNames = Object.keys(webServers) as WebServerName[];

/** .ci/run installs them. */
export function hasWebServer(name: WebServerName): boolean {
  return existsSync(webServers[name].program);
}

/** Serves `https://localhost:PORT` in front of the newsroom at `originPort`; what it gives ends it. */
export async function startWebServer(
  name: WebServerName,
  { port, originPort }: { port: number; originPort: number },
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "stet-in-front-"));
  // Apache works as another user.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "home"));
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
      ...["-keyout", key, "-out", certificate],
    ],
    { stdio: "ignore" },
  );
  const { program, args, files }: WebServer = webServers[name];
  const place = { folder, port, originPort, certificate, key };
  for (const [file, text] of Object.entries(files(place))) writeFileSync(join(folder, file), text);
  let said = "";
  const child = spawn(program, args(folder), {
    env: { ...process.env, HOME: join(folder, "home"), XDG_DATA_HOME: join(folder, "home") },
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr.on("data", (part) => (said += String(part)));
  const ended = once(child, "exit");
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) {
      const log = join(folder, "log");
      if (existsSync(log)) said += readFileSync(log, "utf8");
      throw new Error(`${name} ended at its start:\n${said}`);
    }
    await wait(50);
  }
  return async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
