// Ids that this program chooses itself where no database does.

/**
 * A new id: 128 random bits as 32 hexadecimal digits. `crypto.randomUUID` would do, but browsers
 * offer it over https alone, and a desk may be reached over plain http inside a newsroom.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
