// compressible publishes no types.
declare module "compressible" {
  /** Whether what is of this media type gets smaller by compressing it; undefined if it is not known. */
  export default function compressible(type: string): boolean | undefined;
}
