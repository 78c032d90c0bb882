// Where a file of a picture is found on the site.

/** The path of a file that is served, by its key (see lib/base/storage/storage.ts). */
export function mediaAddress(key: string): string {
  return `/media/${key}`;
}
