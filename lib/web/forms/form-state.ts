// How a form of the desk was answered.
import { z } from "zod";

/** The shape of the answer, as the server gives it and the browser reads it. */
export const formState = z.object({
  /** Sentences that say why it was refused; none if it was not. */
  problems: z.array(z.string()).readonly(),
  /** A sentence that says what was done; empty before anything was, and when it was refused. */
  done: z.string().default(""),
  /** A one-time link to hand over, shown this once; empty if there is none. */
  link: z.string().default(""),
  /** What was typed, when that was refused: it is shown again, so that nothing of it is lost. */
  typed: z.record(z.string(), z.string()).default({}),
  /** What is asked before anything is done, and the answers that a button each gives. */
  asks: z
    .object({
      question: z.string(),
      answers: z.array(z.object({ value: z.string(), label: z.string() })),
    })
    .nullable()
    .default(null),
  /** The page that goes on from here; empty if it is this one. */
  goTo: z.string().default(""),
});

export type FormState = z.infer<typeof formState>;

/** A form that nobody has sent yet. */
export const freshForm: FormState = {
  ...{ problems: [], done: "", link: "", typed: {}, goTo: "" },
  asks: null,
};
