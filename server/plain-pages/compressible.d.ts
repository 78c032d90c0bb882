// compressible publishes no types.
declare module "compressible" {
  /** Undefined for an unknown media type. */
  export default function compressible(type: string): boolean | undefined;
}
