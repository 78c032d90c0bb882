// How a form of the desk was answered.

export type FormState = {
  /** Sentences that say why it was refused; none if it was not. */
  problems: readonly string[];
  /** A sentence that says what was done; empty before anything was, and when it was refused. */
  done: string;
  /** A one-time link to hand over, shown this once; empty if there is none. */
  link: string;
  /** What was typed, when that was refused: it is shown again, so that nothing of it is lost. */
  typed: Record<string, string>;
};

/** A form that nobody has sent yet. */
export const freshForm: FormState = { problems: [], done: "", link: "", typed: {} };
