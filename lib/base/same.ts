/** Whether two JSON values are equal. An undefined value is no key; the order of keys does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  // A body has up to 2,000 blocks and is compared at every key.
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
  }
  const [ours, others] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...ours.keys(), ...others.keys()])].every((key) =>
    isSame(ours.get(key), others.get(key)),
  );
}
