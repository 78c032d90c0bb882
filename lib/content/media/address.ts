/** @param key see lib/base/storage/storage.ts */
export function mediaAddress(key: string): string {
  return `/media/${key}`;
}

/** Of captions, by the id of their record. They are no file of a store, and are removed as one. */
export function captionsKey(id: string): string {
  return `captions/${id}.vtt`;
}

export function captionsAddress(id: string): string {
  return mediaAddress(captionsKey(id));
}
