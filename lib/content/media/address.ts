/** @param key see lib/base/storage/storage.ts */
export function mediaAddress(key: string): string {
  return `/media/${key}`;
}
