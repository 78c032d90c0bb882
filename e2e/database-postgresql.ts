// What a journey does to the rows of a newsroom in PostgreSQL.
import pg from "pg";
import type { JourneyDatabase } from "@/e2e/newsroom";
import { writersLock } from "@/lib/base/postgresql/writers-lock";

export function postgresqlOf(url: string): JourneyDatabase {
  const execute = async (script: string) => {
    await withClient(url, (client) => client.query(script));
  };
  return {
    execute,
    executeUnchecked: (script) => execute(`SET session_replication_role = replica; ${script}`),
    async query(sql) {
      const answer = await withClient(url, (client) =>
        client.query<unknown[]>({ text: sql, rowMode: "array" }),
      );
      return answer.rows;
    },
    whileWriting: (work) =>
      withClient(url, async (client) => {
        await client.query(`BEGIN; ${writersLock}`);
        await work();
        await client.query("ROLLBACK");
      }),
    refuseRows: (table, reason) =>
      execute(
        `CREATE FUNCTION "refuse_rows"() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN RAISE EXCEPTION '${reason}'; END $$;
         CREATE TRIGGER "refuse_rows" BEFORE INSERT ON "${table}"
           FOR EACH ROW EXECUTE FUNCTION "refuse_rows"()`,
      ),
    takeRows: (table) =>
      execute(`DROP TRIGGER "refuse_rows" ON "${table}"; DROP FUNCTION "refuse_rows"`),
  };
}

/** Closes the connection after `work`, which undoes what was begun and not committed. */
async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
