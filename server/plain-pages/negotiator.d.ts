// What is used of negotiator, whose published types know no preference.
declare module "negotiator" {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | string[] | undefined> });
    /** The one of those available that is wanted most; of equal ones the preferred. Undefined if none is. */
    encoding<Encoding extends string>(
      available: Encoding[],
      options: { preferred: Encoding[] },
    ): Encoding | undefined;
  }
}
