// On a PostgreSQL of its own: most servers that a newsroom meets are not in UTC.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import pg from "pg";
import { connect } from "@/lib/base/db";
import { applyPostgresqlMigrations } from "@/scripts/migrations/postgresql";
import {
  hasPostgresql,
  startPostgresql,
  type PostgresqlServer,
} from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

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
