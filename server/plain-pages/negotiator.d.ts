// The published types lack preferences.
declare module "negotiator" {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | string[] | undefined> });
    /** Of equal ones, the preferred. Undefined if none is accepted. */
    encoding<Encoding extends string>(
      available: Encoding[],
      options: { preferred: Encoding[] },
    ): Encoding | undefined;
  }
}
