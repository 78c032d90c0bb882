/** Files, and not words. A web page's picture comes with HTML: nobody chose it as a file, and it has no rights. */
export function hasFiles({ types }: DataTransfer): boolean {
  return types.includes("Files") && !types.includes("text/html");
}

/** In order; none if words are brought. */
export function transferredFiles(data: DataTransfer | null): File[] {
  return data && hasFiles(data) ? [...data.files] : [];
}
