import { z } from "zod";
import type { FormName } from "@/lib/web/forms/all";

export const formState = z.object({
  /** Why it was refused, in sentences. */
  problems: z.array(z.string()).readonly(),
  /** A sentence; empty before the form is sent, and after a refusal. */
  done: z.string().default(""),
  /** A one-time link, which is shown once. */
  link: z.string().default(""),
  /** Recovery codes, which are shown once. */
  codes: z.array(z.string()).default([]),
  /** The user has to prove who they are, and the form is sent again then. */
  isUnconfirmed: z.boolean().default(false),
  /** Given back after a refusal, so that nothing typed is lost. */
  typed: z.record(z.string(), z.string()).default({}),
  /** A question before anything is done, with a button for each answer. */
  asks: z
    .object({
      question: z.string(),
      answers: z.array(z.object({ value: z.string(), label: z.string() })),
    })
    .nullable()
    .default(null),
  /** The next page; empty to stay. */
  goTo: z.string().default(""),
});

export type FormState = z.infer<typeof formState>;

export const freshForm: FormState = {
  ...{ problems: [], done: "", link: "", codes: [], typed: {}, goTo: "" },
  isUnconfirmed: false,
  asks: null,
};

export function formAddress(name: FormName): string {
  return `/api/desk/forms/${name}`;
}
