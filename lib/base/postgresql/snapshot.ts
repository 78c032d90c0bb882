// PostgreSQL as it is at one moment, for as long as the connection lasts. Nobody who writes waits for it.
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { Pool, type PoolConfig } from "pg";
import { PrismaPg } from "@prisma/adapter-pg";

/** Every query is answered from what was committed at the first one. */
export function snapshotAdapter(url: string): SqlDriverAdapterFactory {
  let connections = 0;
  const config: PoolConfig = {
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 5_000,
    onConnect: async (client) => {
      connections += 1;
      if (connections > 1) throw new Error("The connection that held the moment has ended.");
      await client.query("SET TIME ZONE 'UTC'");
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    },
  };
  return {
    provider: "postgres",
    adapterName: "stet-postgresql-snapshot",
    async connect() {
      const pool = new Pool(config);
      // The next query says that the connection has ended.
      pool.on("error", () => undefined);
      const adapter = await new PrismaPg(pool).connect();
      const dispose = adapter.dispose.bind(adapter);
      adapter.dispose = async () => {
        await dispose();
        await pool.end();
      };
      return adapter;
    },
  };
}
