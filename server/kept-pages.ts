// Reader pages in memory, as Next's cache handler. Next's own handler dates a page by the end of its rendering, so that
// a page begun before a publication would count as new; this one dates it by the beginning. It is used only with
// PLAIN_PAGES=off, instead of plain-pages/.
import { serverState } from "@/lib/base/process/once-in-process";

/** Bytes; the least recently asked for go first. */
const mostBytes = 256 * 1024 * 1024;

type Page = { headers?: Record<string, unknown>; [part: string]: unknown };
type KeptPage = { value: Page | null; lastModified: number; revalidate: number; bytes: number };

/** In the order of the last request. */
const pages = new Map<string, KeptPage>();
const expiries = new Map<string, number>();
const asked = new Map<string, number>();
let bytes = 0;

export default class KeptPages {
  async get(key: string): Promise<{ value: Page | null; lastModified: number } | null> {
    if (isKeptElsewhere()) return null;
    const kept = pages.get(key);
    if (kept === undefined || isExpired(kept)) {
      drop(key);
      if (!asked.has(key)) asked.set(key, Date.now());
      return null;
    }
    // Next answers with an old page while it renders a new one.
    const isOld = Date.now() >= kept.lastModified + kept.revalidate * 1000;
    if (isOld && !asked.has(key)) asked.set(key, Date.now());
    pages.delete(key);
    pages.set(key, kept);
    return kept;
  }

  async set(
    key: string,
    value: Page | null,
    { cacheControl }: { cacheControl?: { revalidate?: number | false } },
  ): Promise<void> {
    if (isKeptElsewhere()) return;
    const lastModified = asked.get(key) ?? Date.now();
    asked.delete(key);
    drop(key);
    const revalidate = cacheControl?.revalidate || Infinity;
    const kept = { value, lastModified, revalidate, bytes: sizeOf(value) };
    if (isExpired(kept)) return;
    pages.set(key, kept);
    bytes += kept.bytes;
    for (const [oldest] of pages) {
      if (bytes <= mostBytes) break;
      drop(oldest);
    }
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    for (const tag of [tags].flat()) expiries.set(tag, Date.now());
  }

  resetRequestCache(): void {}
}

/** With plain-pages/, each of Next's answers is needed once. */
function isKeptElsewhere(): boolean {
  return serverState.plainPages !== undefined;
}

function drop(key: string): void {
  bytes -= pages.get(key)?.bytes ?? 0;
  pages.delete(key);
}

/** The millisecond of an expiry counts as expired. */
function isExpired({ value, lastModified }: KeptPage): boolean {
  const tags = value?.headers?.["x-next-cache-tags"];
  if (typeof tags !== "string") return false;
  return tags.split(",").some((tag) => (expiries.get(tag) ?? -Infinity) >= lastModified);
}

function sizeOf(part: unknown): number {
  if (typeof part === "string") return part.length;
  if (part instanceof Uint8Array) return part.byteLength;
  if (part instanceof Map)
    return [...part.values()].reduce<number>((sum, one) => sum + sizeOf(one), 0);
  if (part === null || typeof part !== "object") return 0;
  return Object.values(part).reduce<number>((sum, one) => sum + sizeOf(one), 0);
}
