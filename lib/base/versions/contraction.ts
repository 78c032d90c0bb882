// Which programs a migration leaves behind. An expansion leaves none. A contraction takes something away, and says in its
// name which release is the first that does not need it: 20270110120000_contract_after_0_2_0_old_slugs. The name is all that a
// program knows of a migration that is newer than itself. See docs/decisions/0030-two-versions.md.

const contractionName = /^\d{14}_contract_after_(\d+)_(\d+)_(\d+)_/;

/** The oldest version of the program that a migration still serves; null for an expansion, which serves all. */
export function oldestServedBy(migration: string): string | null {
  const [, ...numbers] = contractionName.exec(migration) ?? [];
  return numbers.length === 0 ? null : numbers.join(".");
}

/** Whether the program of that version must not run on a database that has the migration. */
export function isLeftBehind(version: string, migration: string): boolean {
  const oldest = oldestServedBy(migration);
  return oldest !== null && isOlderVersion(version, oldest);
}

/** By the three numbers of each version alone. A version that cannot be read is older than all others. */
export function isOlderVersion(version: string, than: string): boolean {
  const [ours, theirs] = [numbersOf(version), numbersOf(than)];
  const differing = ours.findIndex((number, index) => number !== theirs[index]);
  return differing >= 0 && (ours[differing] ?? 0) < (theirs[differing] ?? 0);
}

function numbersOf(version: string): number[] {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [, "-1", "-1", "-1"];
  return numbers.map(Number);
}

/** What the program of that version says where it is left behind. */
export function leftBehindSentence(version: string, migration: string): string {
  return (
    `A newer Stet has taken away what Stet ${version} needs (migration ${migration}). ` +
    `Start Stet ${oldestServedBy(migration)} or newer.`
  );
}
