// Goes through records in batches, so that no read and no transaction is long.

/**
 * Gives the ids of all records to `work`, a batch after the other.
 * @param next the first records behind an id; none: there are no more
 */
export async function eachBatch(
  next: (behind: string) => Promise<{ id: string }[]>,
  work: (ids: string[]) => Promise<void>,
): Promise<void> {
  let last = "";
  for (;;) {
    const ids = (await next(last)).map(({ id }) => id);
    const end = ids.at(-1);
    if (end === undefined) return;
    await work(ids);
    last = end;
  }
}
