/**
 * 128 random bits in hexadecimal. Browsers offer `crypto.randomUUID` over https alone, and a desk may run on plain
 * http.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
