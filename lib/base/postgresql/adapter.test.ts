// On a PostgreSQL of its own: most servers that a newsroom meets are not in UTC.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import pg from "pg";
import { connect } from "@/lib/base/db";
import { troubleOf } from "@/lib/base/trouble";
import { applyPostgresqlMigrations } from "@/scripts/migrations/postgresql";
import {
  hasPostgresql,
  startPostgresql,
  type PostgresqlServer,
} from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

describe.skipIf(!hasPostgresql())("a connection with a limit of a second", () => {
  let server: PostgresqlServer;
  let limited: ReturnType<typeof connect>;
  beforeAll(async () => {
    server = await startPostgresql();
    await queryServer(server.urlOf("postgres"), "CREATE DATABASE newsroom");
    await applyPostgresqlMigrations(server.urlOf("newsroom"), { dataFolder: null });
    limited = connect({ databaseUrl: server.urlOf("newsroom"), dataFolder: "" }, 1);
  });
  afterAll(async () => {
    await limited.$disconnect();
    await server.stop();
  });

  const addSection = (slug: string) =>
    limited.section.create({ data: { slug, name: slug, position: 1 } });

  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => expect.fail("It should have failed."),
      (error: unknown) => error,
    );

  test("gives a longer query up, says that the database is busy, and goes on", async () => {
    const began = Date.now();
    const failure = await failureOf(limited.$queryRaw`SELECT pg_sleep(60)::text`);
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(troubleOf(failure)).toMatchObject({
      status: 503,
      fact: expect.stringContaining("busy"),
    });
    expect(await limited.section.count()).toBe(0);
  });

  test("ends a transaction that asks nothing, so that others can write", async () => {
    let isWritten = false;
    const idle = limited.$transaction(
      async (tx) => {
        await tx.section.count();
        await expect.poll(() => isWritten, { timeout: 15_000 }).toBe(true);
        await tx.section.count();
      },
      { timeout: 60_000 },
    );
    const [failure] = await Promise.all([
      failureOf(idle),
      // Whoever waits for its turn has a second, too.
      expect
        .poll(() => addSection("harbour").catch(() => null), { timeout: 15_000 })
        .toMatchObject({ slug: "harbour" })
        .then(() => (isWritten = true)),
    ]);
    expect(troubleOf(failure)?.status).toBe(503);
  });

  test("is given up where PostgreSQL says nothing at all, and others are made", async () => {
    let halted = 0;
    const work = limited.$transaction(
      async (tx) => {
        const [backend] = await tx.$queryRaw<{ id: number }[]>`SELECT pg_backend_pid() AS "id"`;
        halted = backend?.id ?? 0;
        process.kill(halted, "SIGSTOP");
        await tx.section.count();
      },
      { timeout: 60_000 },
    );
    try {
      expect(troubleOf(await failureOf(work))?.status).toBe(503);
      expect(await limited.section.count()).toBe(1);
    } finally {
      process.kill(halted, "SIGCONT");
    }
    await expect
      .poll(() => addSection("town").catch(() => null), { timeout: 15_000 })
      .toMatchObject({ slug: "town" });
  }, 60_000);

  test("is another one than that of a move or an upgrade, which take their time", async () => {
    const unlimited = connect({ databaseUrl: server.urlOf("newsroom"), dataFolder: "" });
    expect(await unlimited.$queryRaw`SELECT pg_sleep(2)::text AS "slept"`).toHaveLength(1);
    await unlimited.$disconnect();
  });
});

describe.skipIf(!hasPostgresql())("a server in New York", () => {
  let server: PostgresqlServer;
  beforeAll(async () => {
    server = await startPostgresql({ timezone: "America/New_York" });
    await queryServer(server.urlOf("postgres"), "CREATE DATABASE newsroom");
    await applyPostgresqlMigrations(server.urlOf("newsroom"), { dataFolder: null });
  });
  afterAll(() => server.stop());

  test("keeps a moment as it is, even one that its clocks leave out", async () => {
    const url = server.urlOf("newsroom");
    const database = connect({ databaseUrl: url, dataFolder: "" });
    const createdAt = new Date("2026-03-08T02:30:00.123Z");
    await database.setupLink.create({ data: { tokenHash: "a", createdAt } });
    expect(await database.setupLink.findMany()).toEqual([{ tokenHash: "a", createdAt }]);
    await database.$disconnect();

    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ createdAt: Date }>(`SELECT "createdAt" FROM "SetupLink"`);
    await client.end();
    expect(rows).toEqual([{ createdAt }]);
  });

  test("is asked for texts with any character, and finds none that has NUL", async () => {
    const database = connect({ databaseUrl: server.urlOf("newsroom"), dataFolder: "" });
    const slug = "town\u0000";
    const town = { name: "Town", position: 1 };
    await database.section.create({ data: { ...town, slug: "town" } });
    expect(await database.section.findUnique({ where: { slug } })).toBeNull();
    await database.$transaction(async (tx) => {
      expect(await tx.section.count({ where: { slug } })).toBe(0);
      await tx.section.create({ data: { ...town, slug } });
    });
    const slugs = await database.section.findMany({ select: { slug: true } });
    expect(slugs).toEqual([{ slug: "town" }, { slug: "town\ufffd" }]);
    await database.$disconnect();
  });
});
