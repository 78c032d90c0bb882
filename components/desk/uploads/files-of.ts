// The files that are dragged, dropped or pasted.

/**
 * Whether files are brought, and not words. A picture of a web page comes with HTML: that is no file
 * that somebody chose, and pictures of other sites come with no rights.
 */
export function hasFiles({ types }: DataTransfer): boolean {
  return types.includes("Files") && !types.includes("text/html");
}

/** The files that are brought, in their order; none where words are brought. */
export function transferredFiles(data: DataTransfer | null): File[] {
  return data && hasFiles(data) ? [...data.files] : [];
}
