// The newest edition's number, as the server asks for it before Next has opened the database, and after each page that
// it made. A line of its own to the file: it costs microseconds, where a query of the newsroom's costs a millisecond.
import { join } from "node:path";
import Database from "libsql";

export type NewestNumber = {
  /** 0 before there is an edition. Sees what other processes wrote, too. */
  read: () => number;
  close: () => void;
};

/** Opens the database of a data folder that is prepared, at the first look. */
export function newestNumberIn(dataFolder: string): NewestNumber {
  let open: { database: Database.Database; statement: Database.Statement } | undefined;
  const begin = () => {
    const database = new Database(join(dataFolder, "stet.db"));
    const statement = database.prepare(`SELECT max("number") AS "number" FROM "Edition"`);
    return { database, statement };
  };
  return {
    read: () => {
      open ??= begin();
      // All rows: a statement that was not read to its end would go on seeing the database as it was.
      const [row] = open.statement.all() as { number: number | null }[];
      return row?.number ?? 0;
    },
    close: () => {
      open?.database.close();
      open = undefined;
    },
  };
}
