// Answers to forms sent without scripts wait here for the next page, once and for some minutes. In memory alone, since
// one can hold a one-time link.
import { randomUUID } from "node:crypto";
import { onceInProcess } from "@/lib/base/once-in-process";
import { now } from "@/lib/base/clock";
import type { FormState } from "@/lib/web/forms/form-state";

export type KeptAnswer = {
  form: string;
  page: string;
  userId: string | null;
  state: FormState;
};

export const answerCookie = "stet-answer";
export const answerSeconds = 600;

const most = 200;
type Timed = KeptAnswer & { until: number };
const kept = onceInProcess("formAnswers", () => new Map<string, Timed>());

/** Gives the name that it is taken by. The oldest of many is dropped. */
export function keepAnswer(answer: KeptAnswer): string {
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= most) kept.delete(oldest);
  const id = randomUUID();
  kept.set(id, { ...answer, until: now().getTime() + answerSeconds * 1000 });
  return id;
}

/** `isFor`: the answer is for here. Null if there is none. */
export function takeAnswer(id: string, isFor: (answer: KeptAnswer) => boolean): KeptAnswer | null {
  const answer = kept.get(id);
  if (!answer || !isFor(answer)) return null;
  kept.delete(id);
  return answer.until > now().getTime() ? answer : null;
}
