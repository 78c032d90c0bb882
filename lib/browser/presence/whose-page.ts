// Whoever signs in in one tab of a browser is signed in in all of them: a page's requests say for whom it writes.

/** The header that names the user, by id. Node and browsers take its name in small letters. */
export const whoseHeader = "stet-user";

/** The headers of JSON that a page sends for a user: the desk refuses it if somebody else is signed in meanwhile. */
export function writingFor(userId: string): Record<string, string> {
  return { "Content-Type": "application/json", [whoseHeader]: userId };
}
