// How a picture's file is decoded, wherever that is: what one of them takes the others must not stumble over.
import sharp, { type Sharp } from "sharp";

// A newsroom's server has more to do: pictures take one core each, and no more memory than the one at work needs.
sharp.cache(false);
sharp.concurrency(1);

/** The first picture of a file that was checked. What is merely odd, as in files of some phones, is no error; what is missing is. */
export function openPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { failOn: "error" });
}
