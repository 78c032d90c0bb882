// A sign: what the newsroom says of one of the things that it lives on.
import { z } from "zod";

export const signStates = ["well", "look", "act"] as const;
export type SignState = (typeof signStates)[number];

export type Sign = {
  /** As programs call it. */
  name: string;
  /** As people call it. */
  title: string;
  state: SignState;
  /** One of a few words: everybody may read it. */
  word: string;
  /** What is the matter, for administrators. */
  sentence: string;
  /** What to do about it; null if there is nothing to do. */
  advice: string | null;
};

/** `answers`: this server needs it to answer its readers and editors. */
export type Look = { answers: boolean; look: () => Promise<Sign> };

/** Answer of /health/ready: no number, name, path or address is in it. */
export const readiness = z.strictObject({
  state: z.enum(["ready", "not ready", "starting", "draining", "cut off"]),
  signs: z.record(z.string(), z.strictObject({ state: z.enum(signStates), word: z.string() })),
});
export type Readiness = z.infer<typeof readiness>;
