// What is made for an address is made once for all who want it, and never answers one who came after it was outdated.
import { LRUCache } from "lru-cache";
import { expiryName } from "@/server/expiry-name";

/** Milliseconds that a thing which is not fresh any more may still answer those who ask, while it is made again. */
const mostStale = 5 * 60_000;

/** Bytes that a thing takes beside its own: the cache's and its heads' own bookkeeping, generously. */
const overhead = 1_024;

/** The part of the bytes that is for what is no thing of its own: there is no end of addresses where nothing is. */
const shareOfNothing = 1 / 16;

export type Keepable = {
  /** Whether it may answer others, later. */
  isKept: boolean;
  /** It only says that nothing is there, or where something is. */
  isNothing: boolean;
  /** It could not be made: what was made last stays. */
  isFailure: boolean;
  /** Milliseconds since its making began, after which it is made again. */
  freshFor: number;
  bytes: number;
};

type Make<Thing> = (address: string, last: Thing | undefined) => Promise<Thing>;
type Entry<Thing> = { thing: Thing; until: number };
type Kept<Thing> = LRUCache<string, Entry<Thing>>;

/**
 * Keeps what was made last for each address, up to a number of bytes; what nobody asked for longest goes first. What is
 * nothing is kept by itself, so that it pushes out nothing else.
 */
export class Making<Thing extends Keepable> {
  readonly #kept: Kept<Thing>;
  readonly #nothings: Kept<Thing>;
  /** What is being made now. */
  readonly #makings = new Map<string, Promise<Thing>>();
  /** Of these, what expired since its making began. */
  readonly #outdated = new Set<string>();
  readonly #make: Make<Thing>;

  /** `make` is told what it made last, if that is kept. */
  constructor(mostBytes: number, make: Make<Thing>) {
    const sizeCalculation = ({ thing }: Entry<Thing>, address: string) =>
      thing.bytes + address.length + overhead;
    this.#kept = new LRUCache({ maxSize: mostBytes * (1 - shareOfNothing), sizeCalculation });
    this.#nothings = new LRUCache({ maxSize: mostBytes * shareOfNothing, sizeCalculation });
    this.#make = make;
  }

  /** What is kept for an address. If it is not fresh any more, it is made again meanwhile. */
  find(address: string): Thing | undefined {
    const kept = this.#kept.get(address) ?? this.#nothings.get(address);
    if (kept === undefined) return undefined;
    const now = Date.now();
    if (now >= kept.until + mostStale) return undefined;
    if (now >= kept.until && !this.#makings.has(address)) {
      // Whoever asks next tries it again.
      this.#begin(address).catch(console.error);
    }
    return kept.thing;
  }

  /** What is made for an address now, by whoever asked first. */
  make(address: string): Promise<Thing> {
    return this.#makings.get(address) ?? this.#begin(address);
  }

  /** From now on nobody gets what was made of these addresses, or begun, before. */
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

  /** Its making began at `begun`. */
  #keep(address: string, thing: Thing, begun: number): void {
    this.#kept.delete(address);
    this.#nothings.delete(address);
    if (!thing.isKept) return;
    const place = thing.isNothing ? this.#nothings : this.#kept;
    place.set(address, { thing, until: begun + thing.freshFor });
  }

  async #makeUntilTrue(address: string): Promise<Thing> {
    try {
      // Each further round is another publication's, so there is an end to them.
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
