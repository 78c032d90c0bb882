// What a walk through a picture's file finds: that it is whole, and where it ends.
import { InvalidInputError } from "@/lib/base/errors";

/** Hears of each range in which words can be: all but the picture's own data. In the order of the file. */
export type Tell = (from: number, to: number) => void;

/** Walks one kind of file from `start` on. Gives the offset behind the picture's last byte; refuses what is cut off or broken. */
export type Walk = (bytes: Buffer, start: number, tell: Tell) => number;

/** @throws InvalidInputError as every walk does that comes to the file's end before the picture's */
export function cutOff(): never {
  throw new InvalidInputError("The file is cut off: the end of the picture is missing.");
}

export function broken(): never {
  throw new InvalidInputError("The file is damaged: its parts do not fit together.");
}
