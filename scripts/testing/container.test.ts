// `npm run test:container`: builds the image of deploy/Containerfile and runs it, both by Podman. It takes some minutes, so that
// `npm test` leaves it out.
import { chownSync, mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { databaseFile } from "@/lib/base/db";
import { paragraph } from "@/lib/testing/content";
import { demoUsers } from "@/prisma/seed/users";
import { withConnection } from "@/scripts/migrations/history";
import { chance } from "@/scripts/stress/chance";
import { EditorScript, noFigures, type Acknowledged } from "@/scripts/stress/editor";
import { Visitor } from "@/scripts/stress/visitor";
import { freePort } from "@/scripts/testing/free-port";
import {
  baseImage,
  hasPodman,
  limits,
  podmanIn,
  removePodman,
  type Podman,
} from "@/scripts/testing/podman";
import { hasPostgresql, startPostgresql } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

const isWanted = process.env["TEST_CONTAINER"] === "on";
if (isWanted && !hasPodman) {
  console.log("Podman and mmdebstrap are not installed: the container is not tried.");
}

const nobody = 65_534;
const minutes = 60_000;
const inspected = z.tuple([
  z.object({ State: z.object({ ExitCode: z.number(), Running: z.boolean() }) }),
]);
const opened = z.object({ version: z.number(), content: z.record(z.string(), z.unknown()) });
const found = z.array(z.object({ id: z.string() }));

describe.skipIf(!isWanted || !hasPodman)("the container", () => {
  let folder: string;
  let podman: Podman;
  let port: number;
  let data: string;

  beforeAll(async () => {
    // Podman cannot put its layers on a memory file system.
    folder = mkdtempSync("/var/tmp/stet-container-");
    podman = podmanIn(folder);
    const base = await baseImage(podman, folder);
    await podman(
      ...["build", "--format", "docker", "--isolation", "chroot", "--network", "host", ...limits],
      ...["--build-arg", `BASE=${base}`, "-f", "deploy/Containerfile", "-t", "stet", "."],
    );
  }, 30 * minutes);
  afterAll(() => removePodman(folder));
  afterEach(async () => {
    await podman("rm", "--force", "--time", "0", "stet");
  });

  /** With the demo, on this machine alone. Its program and all else is read-only. */
  async function run(settings: Record<string, string> = {}): Promise<void> {
    port = await freePort();
    data = join(folder, `data-${port}`);
    mkdirSync(data);
    chownSync(data, nobody, nobody);
    const all = { STET_DEMO: "on", HOST: "127.0.0.1", PORT: String(port), ...settings };
    await podman(
      ...[
        "run",
        "--detach",
        "--name",
        "stet",
        "--read-only",
        "--tmpfs",
        "/tmp",
        "--network",
        "host",
      ],
      ...["--cap-drop", "all", "--security-opt", "no-new-privileges", ...limits],
      ...["--volume", `${data}:/data`],
      ...Object.entries(all).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
      "localhost/stet",
    );
    await untilServing();
  }

  async function untilServing(): Promise<void> {
    for (;;) {
      const answer = await fetch(`http://localhost:${port}/health`).catch(() => null);
      if (answer?.ok) return;
      const [{ State }] = inspected.parse(JSON.parse(await podman("inspect", "stet")));
      if (!State.Running) throw new Error(await podman("logs", "stet"));
      await wait(200);
    }
  }

  /** It is killed, and says so, if it is not gone within five seconds. */
  async function stop(): Promise<void> {
    await podman("stop", "--time", "5", "stet");
    const [{ State }] = inspected.parse(JSON.parse(await podman("inspect", "stet")));
    // 137 is that of a process that had to be killed.
    expect(State.ExitCode).toBe(0);
  }

  /** Ten paragraphs, which the scripted editors can work on. */
  async function makePlain(editor: Visitor, id: string): Promise<void> {
    const path = `/api/desk/articles/${id}`;
    const { version, content } = opened.parse((await editor.send("GET", path)).body);
    const body = Array.from({ length: 10 }, (_, number) => paragraph(`p${number}`, "The quay."));
    const save = { saveId: `plain-${id}`.slice(0, 32), version, kind: "autosave" };
    const { status } = await editor.send("PUT", path, { ...save, content: { ...content, body } });
    expect(status).toBe(200);
  }

  test("serves as nobody, can write to its data alone, and says that it is well", async () => {
    await run();
    expect(await podman("exec", "stet", "id", "-u")).toBe(String(nobody));
    const page = await fetch(`http://localhost:${port}/`);
    expect([page.status, (await page.text()).includes("</html>")]).toEqual([200, true]);
    await podman("healthcheck", "run", "stet");
    for (const place of ["/opt/stet/written", "/written", "/usr/written"])
      await expect(podman("exec", "stet", "touch", place)).rejects.toThrow(/Read-only|denied/);
    await podman("exec", "stet", "touch", "/data/written");
    const image = z.array(z.object({ Config: z.object({ User: z.string() }), Size: z.number() }));
    const [{ Config, Size } = { Config: { User: "" }, Size: 0 }] = image.parse(
      JSON.parse(await podman("image", "inspect", "localhost/stet")),
    );
    expect(Config.User).toBe(`${nobody}:${nobody}`);
    console.log(`The image has ${Math.round(Size / 1e6)} MB, its base included.`);
  });

  test("stops within five seconds while editors save, and each acknowledged word is there after the next start", async () => {
    await run();
    const url = `http://localhost:${port}`;
    const figures = noFigures();
    const all: Acknowledged[] = [];
    let isOver = false;
    const visitors = demoUsers
      .filter(({ role }) => role !== "reporter")
      .map(({ email, password }) => new Visitor(url, email, password));
    for (const visitor of visitors) await visitor.signIn();
    const editors = visitors.map(
      (visitor, number) => new EditorScript(`e${number}`, visitor, chance(number + 1), figures),
    );
    const [reader] = visitors as [Visitor];
    const ids: string[] = [];
    for (const words of ["moment", "Qianhai"]) {
      const { body } = await reader.send("GET", `/api/desk/articles?words=${words}`);
      ids.push(...found.parse(body).map(({ id }) => id));
    }
    for (const id of ids) await makePlain(reader, id);
    const writing = editors.map(async (editor) => {
      for (let number = 1; !isOver; number += 1) all.push(await editor.edit(ids, number));
    });
    for (let time = 1; time <= 3; time += 1) {
      const before = all.length;
      await expect.poll(() => all.length, { timeout: 60_000 }).toBeGreaterThan(before + 10);
      await stop();
      await podman("start", "stet");
      await untilServing();
    }
    isOver = true;
    await Promise.all(writing);
    await stop();
    const { rows } = await withConnection(databaseFile(data), (connection) =>
      connection.queryRaw({ sql: `SELECT * FROM "Revision"`, args: [], argTypes: [] }),
    );
    const texts = JSON.stringify(rows);
    expect(all.filter(({ word }) => !texts.includes(word))).toEqual([]);
    expect(all.length).toBeGreaterThan(30);
  });

  test.skipIf(!hasPostgresql())(
    "keeps its records in PostgreSQL, and stops within five seconds after it told the balancer",
    async () => {
      const database = await startPostgresql();
      await queryServer(database.urlOf("postgres"), `CREATE DATABASE "stet"`);
      const secret = "one secret for all of the servers";
      await run({ DATABASE_URL: database.urlOf("stet"), STET_SECRET: secret });
      const stopping = stop();
      const status = async () =>
        (await fetch(`http://localhost:${port}/health`).catch(() => null))?.status;
      await expect.poll(status, { timeout: 60_000, interval: 100 }).toBe(503);
      await stopping;
      await database.stop();
    },
  );
});
