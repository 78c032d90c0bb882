/** Tells the server how long an answer is: Next drops Content-Length. The server sends that in its place. */
export const lengthHeader = "stet-length";

/** Both headers, since a route may be asked without the server, too. */
export function lengthOf(bytes: number): Record<string, string> {
  return { "Content-Length": String(bytes), [lengthHeader]: String(bytes) };
}
