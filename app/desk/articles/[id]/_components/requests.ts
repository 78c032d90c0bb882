// What the article's page asks of the server, and the ways in which each request can end.
import type { EditedArticle } from "@/lib/articles/desk-queries";
import type { Content } from "@/lib/articles/schema";
import type { Refusal } from "@/lib/web/refusals";

export type Outcome =
  | { kind: "done"; article: EditedArticle }
  | { kind: "stale"; current: EditedArticle }
  | { kind: "signed out" }
  | { kind: "refused"; problems: readonly string[] }
  | { kind: "unreachable" };

/** Saves a draft that was begun from `version`. */
export function save(
  id: string,
  input: { version: number; content: Content; isOverruling: boolean },
): Promise<Outcome> {
  return send(id, `/api/desk/articles/${id}`, "PUT", input);
}

/** Publishes or unpublishes the draft as it stands at `version`. */
export function move(id: string, step: "publish" | "unpublish", version: number): Promise<Outcome> {
  return send(id, `/api/desk/articles/${id}/${step}`, "POST", { version });
}

async function send(id: string, url: string, method: string, input: unknown): Promise<Outcome> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(input),
    });
    if (answer.ok) return { kind: "done", article: (await answer.json()) as EditedArticle };
    if (answer.status === 401) return { kind: "signed out" };
    const refusal = (await answer.json()) as Refusal & { current?: EditedArticle };
    if (refusal.reason !== "stale") return { kind: "refused", problems: refusal.problems };
    return { kind: "stale", current: refusal.current ?? (await load(id)) };
  } catch {
    // fetch and json throw when the connection fails or what comes back is not the desk's answer.
    return { kind: "unreachable" };
  }
}

async function load(id: string): Promise<EditedArticle> {
  const answer = await fetch(`/api/desk/articles/${id}`);
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return (await answer.json()) as EditedArticle;
}
