// Foreign keys that SQLite must check at the end of a transaction. Prisma's schema cannot say so and drops it whenever
// it makes a table again, so that every new migration passes through here.

const deferredKeys = [
  {
    name: "Article_draftId_fkey",
    reason:
      "An article and its first revision point at each other and are written in one transaction:\n" +
      "    -- this key is checked when the transaction ends.",
  },
];

/** Each key gets its reason above it. */
export function deferKeys(sql: string): string {
  return deferredKeys.reduce(
    (text, { name, reason }) =>
      text.replaceAll(
        new RegExp(`^ *CONSTRAINT "${name}" FOREIGN KEY .*?(?=,?$)`, "gm"),
        (constraint) => `    -- ${reason}\n${constraint} DEFERRABLE INITIALLY DEFERRED`,
      ),
    sql,
  );
}
