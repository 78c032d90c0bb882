/** @param key see lib/base/storage/storage.ts */
export function mediaAddress(key: string): string {
  return `/media/${key}`;
}

/** Of captions, by the id of their record. */
export function captionsAddress(id: string): string {
  return `/media/captions/${id}.vtt`;
}
