// What is made for an address is made once for all who want it, and never answers one who came after it was outdated.
import { LRUCache } from "lru-cache";

/**
 * @typedef {object} Made
 * @property {boolean} isKept whether it may answer others, later
 * @property {boolean} isFailure it could not be made: what was made last stays
 * @property {number} freshFor milliseconds since its making began, after which it is made again
 * @property {number} bytes
 */

/**
 * Keeps what was made last for each address, up to a number of bytes; what nobody asked for longest goes first.
 * @template {Made} Thing
 */
export class Making {
  /** @type {LRUCache<string, { thing: Thing, until: number }>} */
  #kept;
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
    this.#kept = new LRUCache({
      maxSize: mostBytes,
      sizeCalculation: ({ thing }) => Math.max(1, thing.bytes),
    });
    this.#make = make;
  }

  /**
   * What is kept for an address. If it is not fresh any more, it is made again meanwhile.
   * @param {string} address
   * @returns {Thing | undefined}
   */
  find(address) {
    const kept = this.#kept.get(address);
    if (kept === undefined) return undefined;
    if (Date.now() >= kept.until && !this.#makings.has(address)) {
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
    if (addresses === "all") this.#kept.clear();
    for (const address of addresses === "all" ? this.#makings.keys() : addresses) {
      this.#kept.delete(address);
      if (this.#makings.has(address)) this.#outdated.add(address);
    }
  }

  /** @param {string} address */
  #begin(address) {
    const making = this.#makeUntilTrue(address);
    this.#makings.set(address, making);
    return making;
  }

  /** @param {string} address @returns {Promise<Thing>} */
  async #makeUntilTrue(address) {
    try {
      // Each further round is another publication's, so there is an end to them.
      for (;;) {
        this.#outdated.delete(address);
        const begun = Date.now();
        const thing = await this.#make(address, this.#kept.peek(address)?.thing);
        if (this.#outdated.has(address)) continue;
        if (thing.isKept) this.#kept.set(address, { thing, until: begun + thing.freshFor });
        else if (!thing.isFailure) this.#kept.delete(address);
        return thing;
      }
    } finally {
      this.#makings.delete(address);
    }
  }
}
