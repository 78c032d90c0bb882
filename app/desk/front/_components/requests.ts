import type { z } from "zod";
import { problemsOf } from "@/lib/browser/desk-api/answer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import type { Arrangement } from "@/lib/content/fronts/arrangement";
import {
  frontArticles,
  frontAtDesk,
  type FrontArticle,
  type FrontAtDesk,
} from "@/lib/desk/fronts/desk-shape";
import { livePages, livePagesWords } from "@/lib/web/pages/live-pages-shape";

export type FrontAnswer =
  | { kind: "done"; front: FrontAtDesk }
  | { kind: "signed out" }
  /** `current`: the present front, if somebody else was first. */
  | { kind: "refused"; problems: readonly string[]; current: FrontAtDesk | null };

/** `input` is the request's body. */
export type FrontCommand =
  | { path: ""; input: { number: number; content: Arrangement; from: string | null } }
  | { path: "/undo"; input: { number: number } }
  | { path: `/${number}/cancel`; input: Record<string, never> };

export async function sendFrontCommand(
  userId: string,
  { path, input }: FrontCommand,
): Promise<FrontAnswer> {
  const answer = await askDesk({ path: `front${path}`, userId, input, answer: frontAtDesk });
  if (answer.kind === "done") return { kind: "done", front: answer.answer };
  if (answer.kind === "refused" && answer.status === 401) return { kind: "signed out" };
  const problems = problemsOf(answer, "The server cannot be reached. Your changes are kept here.");
  const stands = answer.kind === "refused" ? answer.current : undefined;
  return { kind: "refused", problems, current: frontAtDesk.safeParse(stands).data ?? null };
}

/** Null after a failure: it is asked again before long. */
export function readFront(userId: string): Promise<FrontAtDesk | null> {
  return read(userId, "front", frontAtDesk);
}

/** By words of the headline, or by ids. Null after a failure. */
export function readArticles(
  userId: string,
  sought: { words: string } | { ids: readonly string[] },
): Promise<FrontArticle[] | null> {
  const query = new URLSearchParams(
    "words" in sought ? [["words", sought.words]] : sought.ids.map((id) => ["id", id]),
  );
  return read(userId, `front/articles?${query}`, frontArticles);
}

/** What readers get now, as a sentence; empty after a failure. */
export async function readLive(userId: string): Promise<string> {
  const looked = await read(userId, "front/live-pages", livePages);
  if (looked === null) return "";
  const problems = looked.pages.flatMap(({ problem }) => problem ?? []);
  return [livePagesWords(looked), ...problems].join(" ");
}

async function read<Told>(userId: string, path: string, shape: z.ZodType<Told>) {
  const answer = await askDesk({ path, userId, answer: shape });
  return answer.kind === "done" ? answer.answer : null;
}
