/**
 * By position in `names`: an author with their name before the @, else the next without an address. Null for more
 * addresses than authors.
 */
export function matchAddresses(names: string[], addresses: string[]): Map<number, string> | null {
  if (addresses.length > names.length) return null;
  const given = new Map<number, string>();
  const unmatched: string[] = [];
  for (const address of addresses) {
    const mailbox = fold(address.split("@")[0] ?? "");
    const index = names.findIndex(
      (name, at) => !given.has(at) && nameParts(name).some((part) => mailbox.includes(part)),
    );
    if (index === -1) unmatched.push(address);
    else given.set(index, address);
  }
  for (const at of names.keys()) {
    const address = given.has(at) ? undefined : unmatched.shift();
    if (address !== undefined) given.set(at, address);
  }
  return given;
}

function nameParts(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 2);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
