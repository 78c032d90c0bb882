// The reader pages that the server keeps, in memory alone. Next asks it by its interface for cache handlers.
// Next's own dates a page by the end of its rendering: one that was begun before an editor published and ended after
// would be kept as if it were of now. This one dates a page by when its rendering was asked for.
// A second cache beside plain-pages/, and never at work with it: it keeps Next's own pages, by Next's tags, where that one is
// switched off (PLAIN_PAGES=off).
import { serverState } from "@/lib/base/once-in-process";

/** Bytes of all pages that are kept at most; those that were asked for longest ago go first. */
const mostBytes = 256 * 1024 * 1024;

/** As Next made it. */
type Page = { headers?: Record<string, unknown>; [part: string]: unknown };
type KeptPage = { value: Page | null; lastModified: number; revalidate: number; bytes: number };

/** In the order in which they were asked for. */
const pages = new Map<string, KeptPage>();
/** When each tag was expired last. */
const expiries = new Map<string, number>();
/** Since when the rendering of a page may be under way. */
const asked = new Map<string, number>();
let bytes = 0;

export default class KeptPages {
  /** Null for a page that is to be rendered. */
  async get(key: string): Promise<{ value: Page | null; lastModified: number } | null> {
    if (isKeptElsewhere()) return null;
    const kept = pages.get(key);
    if (kept === undefined || isExpired(kept)) {
      drop(key);
      if (!asked.has(key)) asked.set(key, Date.now());
      return null;
    }
    // Next renders an old page anew while it still answers with it.
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

/** Whether plain-pages/ keeps what readers get: then each of Next's answers is made for it, and once is enough. */
function isKeptElsewhere(): boolean {
  return serverState.plainPages !== undefined;
}

function drop(key: string): void {
  bytes -= pages.get(key)?.bytes ?? 0;
  pages.delete(key);
}

/** A page that was asked for in the very millisecond of the expiry may be either: it counts as expired. */
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
