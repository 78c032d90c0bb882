// What the page of the front asks of the server.
import { z } from "zod";
import type { Arrangement } from "@/lib/content/fronts/arrangement";
import {
  frontArticles,
  frontAtDesk,
  type FrontArticle,
  type FrontAtDesk,
} from "@/lib/desk/fronts/desk-shape";
import { writingFor } from "@/lib/browser/presence/whose-page";
import { livePages, livePagesWords } from "@/lib/web/pages/live-pages-shape";

export type Answer =
  | { kind: "done"; front: FrontAtDesk }
  | { kind: "signed out" }
  /** `current`: how the front stands now, where somebody else was first. */
  | { kind: "refused"; problems: readonly string[]; current: FrontAtDesk | null };

const refusal = z.object({
  reason: z.string(),
  problems: z.array(z.string()),
  current: frontAtDesk.optional(),
});

/** One of the ways to change the front; `input` is what it is sent. */
export type Command =
  | { path: ""; input: { number: number; content: Arrangement; from: string | null } }
  | { path: "/undo"; input: { number: number } }
  | { path: `/${number}/cancel`; input: Record<string, never> };

export async function send(userId: string, { path, input }: Command): Promise<Answer> {
  try {
    const answer = await fetch(`/api/desk/front${path}`, {
      method: "POST",
      headers: writingFor(userId),
      body: JSON.stringify(input),
    });
    const told: unknown = await answer.json();
    if (answer.ok) return { kind: "done", front: frontAtDesk.parse(told) };
    if (answer.status === 401) return { kind: "signed out" };
    const { problems, current = null } = refusal.parse(told);
    return { kind: "refused", problems, current };
  } catch {
    // fetch and json throw when the connection fails or what comes back is not the desk's answer.
    const problems = ["The server cannot be reached. What you arranged is kept here."];
    return { kind: "refused", problems, current: null };
  }
}

/** How the front stands; null if the server cannot be reached or refuses: it is asked again before long. */
export async function readFront(): Promise<FrontAtDesk | null> {
  const told = await read("/api/desk/front");
  return told === null ? null : frontAtDesk.parse(told);
}

/** Articles by the words of their headline, or by their ids; null if they cannot be had. */
export async function readArticles(
  sought: { words: string } | { ids: readonly string[] },
): Promise<FrontArticle[] | null> {
  const query = new URLSearchParams(
    "words" in sought ? [["words", sought.words]] : sought.ids.map((id) => ["id", id]),
  );
  const told = await read(`/api/desk/front/articles?${query}`);
  return told === null ? null : frontArticles.parse(told);
}

/** What readers get of the front page now, as a sentence; empty if it cannot be had. */
export async function readLive(): Promise<string> {
  const told = await read("/api/desk/front/live-pages");
  if (told === null) return "";
  const looked = livePages.parse(told);
  const problems = looked.pages.flatMap(({ problem }) => problem ?? []);
  return [livePagesWords(looked), ...problems].join(" ");
}

async function read(address: string): Promise<unknown> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
