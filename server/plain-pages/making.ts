// Makes each address once for all who ask, and never answers with what expired before the question.
import { LRUCache } from "lru-cache";
import { expiryName } from "@/server/expiry-name";
import { logError } from "@/lib/base/log/log";

/** Milliseconds for which a stale thing still answers while it is made again. */
const mostStale = 5 * 60_000;

/** Bytes of bookkeeping for each thing, generously. */
const overhead = 1_024;

/** The share of memory for addresses without a page, of which there is no end. */
const shareOfNothing = 1 / 16;

export type Keepable = {
  /** It may answer later requests. */
  isKept: boolean;
  /** It says only that nothing is there, or where to go. */
  isNothing: boolean;
  isFailure: boolean;
  /** Milliseconds from the start of its making. */
  freshFor: number;
  bytes: number;
};

type Make<Thing> = (address: string, last: Thing | undefined) => Promise<Thing>;
type Entry<Thing> = { thing: Thing; until: number };
type Kept<Thing> = LRUCache<string, Entry<Thing>>;

/** Drops the least recently asked for beyond its bytes. Answers without a page have their own share. */
export class Making<Thing extends Keepable> {
  readonly #kept: Kept<Thing>;
  readonly #nothings: Kept<Thing>;
  readonly #makings = new Map<string, Promise<Thing>>();
  /** Expired since their making began. */
  readonly #outdated = new Set<string>();
  readonly #make: Make<Thing>;

  /** `make` gets the former thing, if it is kept. */
  constructor(mostBytes: number, make: Make<Thing>) {
    const sizeCalculation = ({ thing }: Entry<Thing>, address: string) =>
      thing.bytes + address.length + overhead;
    this.#kept = new LRUCache({ maxSize: mostBytes * (1 - shareOfNothing), sizeCalculation });
    this.#nothings = new LRUCache({ maxSize: mostBytes * shareOfNothing, sizeCalculation });
    this.#make = make;
  }

  /** A stale one is made again meanwhile. */
  find(address: string): Thing | undefined {
    const kept = this.#kept.get(address) ?? this.#nothings.get(address);
    if (kept === undefined) return undefined;
    const now = Date.now();
    if (now >= kept.until + mostStale) return undefined;
    if (now >= kept.until && !this.#makings.has(address)) {
      this.#begin(address).catch((error: unknown) =>
        logError("A kept page could not be made again.", { error }),
      );
    }
    return kept.thing;
  }

  /** Shared by all who ask. */
  make(address: string): Promise<Thing> {
    return this.#makings.get(address) ?? this.#begin(address);
  }

  /** What is kept, answers without a page included. */
  get size(): { pages: number; bytes: number } {
    const both = [this.#kept, this.#nothings];
    return {
      pages: both.reduce((sum, { size }) => sum + size, 0),
      bytes: both.reduce((sum, { calculatedSize }) => sum + calculatedSize, 0),
    };
  }

  /** Also drops what is being made. */
  expire(addresses: Iterable<string> | "all"): void {
    const names = addresses === "all" ? null : new Set(addresses);
    const isMeant = (address: string) => names?.has(expiryName(address)) ?? true;
    for (const kept of [this.#kept, this.#nothings]) {
      for (const address of [...kept.keys()].filter(isMeant)) kept.delete(address);
    }
    for (const address of this.#makings.keys()) if (isMeant(address)) this.#outdated.add(address);
  }

  #begin(address: string): Promise<Thing> {
    const making = this.#makeUntilTrue(address);
    this.#makings.set(address, making);
    return making;
  }

  #last(address: string): Thing | undefined {
    return (this.#kept.peek(address) ?? this.#nothings.peek(address))?.thing;
  }

  #keep(address: string, thing: Thing, begun: number): void {
    this.#kept.delete(address);
    this.#nothings.delete(address);
    if (!thing.isKept) return;
    const place = thing.isNothing ? this.#nothings : this.#kept;
    place.set(address, { thing, until: begun + thing.freshFor });
  }

  async #makeUntilTrue(address: string): Promise<Thing> {
    try {
      // Each round is another publication's, so that it ends.
      for (;;) {
        this.#outdated.delete(address);
        const begun = Date.now();
        const thing = await this.#make(address, this.#last(address));
        if (this.#outdated.has(address)) continue;
        if (!thing.isFailure) this.#keep(address, thing, begun);
        return thing;
      }
    } finally {
      this.#makings.delete(address);
    }
  }
}
