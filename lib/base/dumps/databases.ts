// Databases that are made beside the newsroom's own, on the same server of PostgreSQL.
import pg from "pg";
import { InvalidInputError } from "@/lib/base/errors";

/** The address of another database of the same server. */
export function urlOfDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
}

export function nameInUrl(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/**
 * An empty database with the language of the one that the address names.
 * @throws InvalidInputError if the user may not make one
 */
export async function createDatabase(url: string, name: string): Promise<string> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ collation: string; type: string }>(
      `SELECT datcollate AS "collation", datctype AS "type" FROM pg_database WHERE datname = current_database()`,
    );
    const { collation = "C", type = "C" } = rows[0] ?? {};
    await client
      .query(
        `CREATE DATABASE ${quoted(name)} TEMPLATE template0 ENCODING 'UTF8'
         LC_COLLATE ${text(collation)} LC_CTYPE ${text(type)}`,
      )
      .catch((error: unknown) => {
        throw mayNot(error, url);
      });
  });
  return urlOfDatabase(url, name);
}

/** Removes a database that only a backup has made. Its connections are cut off. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`),
  );
}

/** Those whose names begin so. */
export async function listDatabases(url: string, beginning: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT datname AS "name" FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1`,
      [beginning],
    );
    return rows.map(({ name }) => name);
  });
}

/**
 * Gives the database of the address the name `former`, and the database `next` its name. Both at once, or neither.
 * @param by a database of the same server that is neither of them
 * @throws InvalidInputError if somebody is connected to one of them
 */
export async function exchangeDatabase(
  url: string,
  { next, former, by }: { next: string; former: string; by: string },
): Promise<void> {
  const own = nameInUrl(url);
  await withClient(urlOfDatabase(url, by), async (client) => {
    const connected = await client.query<{ program: string }>(
      `SELECT application_name AS "program" FROM pg_stat_activity WHERE datname = ANY($1)`,
      [[own, next]],
    );
    if (connected.rows.length > 0) {
      throw new InvalidInputError(
        `${connected.rows.length} programs are connected to the database ${own}: stop them first.`,
      );
    }
    await client.query("BEGIN");
    await client.query(`ALTER DATABASE ${quoted(own)} RENAME TO ${quoted(former)}`);
    await client.query(`ALTER DATABASE ${quoted(next)} RENAME TO ${quoted(own)}`);
    await client.query("COMMIT");
  });
}

async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** 42501: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function mayNot(error: unknown, url: string): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== "42501") return error;
  const user = decodeURIComponent(new URL(url).username);
  return new InvalidInputError(
    `PostgreSQL does not let ${user} create a database, in which a backup is restored aside. Let it: ALTER ROLE ${quoted(user)} CREATEDB;`,
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function text(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}
