/** Whether a statement changes nothing; one that may is for the writer alone. */
export function onlyReads(sql: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql);
}
