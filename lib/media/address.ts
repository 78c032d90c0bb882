// Where a picture's file is found on the site.

/** The path of a media file by its key (see lib/storage/storage.ts); null while it awaits its file. */
export function mediaAddress(fileKey: string | null): string | null {
  return fileKey === null ? null : `/media/${fileKey}`;
}
