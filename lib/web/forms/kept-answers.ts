// The answer to a form that was sent without scripts: it waits here for the page that the browser is led to, once and
// for some minutes. It can hold a one-time link, and so is in memory alone.
import { randomUUID } from "node:crypto";
import { onceInProcess } from "@/lib/base/once-in-process";
import { now } from "@/lib/base/clock";
import type { FormState } from "@/lib/web/forms/form-state";

export type KeptAnswer = {
  form: string;
  page: string;
  /** Who was signed in; null if nobody was. */
  userId: string | null;
  state: FormState;
};

/** The cookie that names the answer. */
export const answerCookie = "stet-answer";
export const answerSeconds = 600;

const most = 200;
type Timed = KeptAnswer & { until: number };
const kept = onceInProcess("formAnswers", () => new Map<string, Timed>());

/** Keeps an answer, and gives the name that it is taken by. The oldest of many is dropped. */
export function keepAnswer(answer: KeptAnswer): string {
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= most) kept.delete(oldest);
  const id = randomUUID();
  kept.set(id, { ...answer, until: now().getTime() + answerSeconds * 1000 });
  return id;
}

/** Takes the answer of that name if `isFor` says that it is for here; null if there is none. */
export function takeAnswer(id: string, isFor: (answer: KeptAnswer) => boolean): KeptAnswer | null {
  const answer = kept.get(id);
  if (!answer || !isFor(answer)) return null;
  kept.delete(id);
  return answer.until > now().getTime() ? answer : null;
}
