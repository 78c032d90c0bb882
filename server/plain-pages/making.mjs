// What is made for an address is made once for all who want it, and never answers one who came after it was outdated.
import { LRUCache } from "lru-cache";
import { expiryName } from "../expiry-name.mjs";

/** Milliseconds that a thing which is not fresh any more may still answer those who ask, while it is made again. */
const mostStale = 5 * 60_000;

/** Bytes that a thing takes beside its own: the cache's and its heads' own bookkeeping, generously. */
const overhead = 1_024;

/** The part of the bytes that is for what is no thing of its own: there is no end of addresses where nothing is. */
const shareOfNothing = 1 / 16;

/**
 * @typedef {object} Made
 * @property {boolean} isKept whether it may answer others, later
 * @property {boolean} isNothing it only says that nothing is there, or where something is
 * @property {boolean} isFailure it could not be made: what was made last stays
 * @property {number} freshFor milliseconds since its making began, after which it is made again
 * @property {number} bytes
 */

/**
 * Keeps what was made last for each address, up to a number of bytes; what nobody asked for longest goes first. What is
 * nothing is kept by itself, so that it pushes out nothing else.
 * @template {Made} Thing
 */
export class Making {
  /** @type {LRUCache<string, { thing: Thing, until: number }>} */
  #kept;
  /** @type {LRUCache<string, { thing: Thing, until: number }>} */
  #nothings;
  /** @type {Map<string, Promise<Thing>>} what is being made now */
  #makings = new Map();
  /** @type {Set<string>} of these, what expired since its making began */
  #outdated = new Set();
  #make;

  /**
   * @param {number} mostBytes
   * @param {(address: string, last: Thing | undefined) => Promise<Thing>} make is told what it made last, if that is kept
   */
  constructor(mostBytes, make) {
    /** @param {{ thing: Thing, until: number }} kept @param {string} address */
    const sizeCalculation = ({ thing }, address) => thing.bytes + address.length + overhead;
    this.#kept = new LRUCache({ maxSize: mostBytes * (1 - shareOfNothing), sizeCalculation });
    this.#nothings = new LRUCache({ maxSize: mostBytes * shareOfNothing, sizeCalculation });
    this.#make = make;
  }

  /**
   * What is kept for an address. If it is not fresh any more, it is made again meanwhile.
   * @param {string} address
   * @returns {Thing | undefined}
   */
  find(address) {
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

  /**
   * What is made for an address now, by whoever asked first.
   * @param {string} address
   * @returns {Promise<Thing>}
   */
  make(address) {
    return this.#makings.get(address) ?? this.#begin(address);
  }

  /**
   * From now on nobody gets what was made of these addresses, or begun, before.
   * @param {Iterable<string> | "all"} addresses
   */
  expire(addresses) {
    const names = addresses === "all" ? null : new Set(addresses);
    const isMeant = (/** @type {string} */ address) => names?.has(expiryName(address)) ?? true;
    for (const kept of [this.#kept, this.#nothings]) {
      for (const address of [...kept.keys()].filter(isMeant)) kept.delete(address);
    }
    for (const address of this.#makings.keys()) if (isMeant(address)) this.#outdated.add(address);
  }

  /** @param {string} address */
  #begin(address) {
    const making = this.#makeUntilTrue(address);
    this.#makings.set(address, making);
    return making;
  }

  /** @param {string} address */
  #last(address) {
    return (this.#kept.peek(address) ?? this.#nothings.peek(address))?.thing;
  }

  /** @param {string} address @param {Thing} thing @param {number} begun when its making began */
  #keep(address, thing, begun) {
    this.#kept.delete(address);
    this.#nothings.delete(address);
    if (!thing.isKept) return;
    const place = thing.isNothing ? this.#nothings : this.#kept;
    place.set(address, { thing, until: begun + thing.freshFor });
  }

  /** @param {string} address @returns {Promise<Thing>} */
  async #makeUntilTrue(address) {
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
