// The server as the browser reaches it: what is sent where, and what each of its answers means.
import { z } from "zod";
import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-queries";
import type { Answer, Receipts, Refusal, Server } from "@/lib/browser/saving/save";
import { leavingMost } from "@/lib/browser/saving/table";
import { writingFor } from "@/lib/browser/presence/whose-page";

/** Milliseconds after which a request counts as lost. */
const patience = 20_000;

/** The routes of lib/web/routes/desk-route.ts for one article. `userId` gives who writes on this page by now. */
export function serverOf(articleId: string, userId: () => string): Server {
  const address = `/api/desk/articles/${encodeURIComponent(articleId)}`;
  return {
    save: (save, isLeaving) => send("PUT", address, userId(), save, isLeaving),
    transition: ({ name, commandId, version, extra }) =>
      send(
        "POST",
        `${address}/transitions/${name}`,
        userId(),
        { ...extra, commandId, version },
        false,
      ),
    receipts: (saveIds, mayBeOnItsWay) => askForReceipts(address, saveIds, mayBeOnItsWay),
    load: () => load(address),
  };
}

async function load(address: string): Promise<EditedArticle | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
    return answer.ok ? (editedArticle.safeParse(await answer.json()).data ?? null) : null;
  } catch {
    // No connection, or not the desk's answer: the page goes on from what it was opened with.
    return null;
  }
}

const receipts = z.array(z.object({ id: z.string(), version: z.int() }));

/** Milliseconds after which it is asked again for a save that may be on its way: the page that sent it just went away. */
const receiptPauses = [500, 1_000, 1_500];

async function askForReceipts(
  address: string,
  saveIds: readonly string[],
  mayBeOnItsWay: boolean,
): Promise<Receipts> {
  const query = new URLSearchParams(saveIds.map((id) => ["id", id]));
  let arrived: Receipts = new Map();
  for (const pause of mayBeOnItsWay ? [...receiptPauses, null] : [null]) {
    try {
      const answer = await fetch(`${address}/receipts?${query}`, {
        signal: AbortSignal.timeout(patience),
      });
      const known = answer.ok ? receipts.parse(await answer.json()) : [];
      arrived = new Map(known.map(({ id, version }) => [id, version]));
    } catch {
      // No connection, or not the desk's answer: whether the saves arrived is not known.
    }
    if (arrived.size > 0 || pause === null) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return arrived;
}

async function send(
  method: string,
  address: string,
  userId: string,
  input: unknown,
  isLeaving: boolean,
): Promise<Answer> {
  const body = JSON.stringify(input);
  const isSmall = new TextEncoder().encode(body).length < leavingMost;
  try {
    const answer = await fetch(address, {
      method,
      headers: writingFor(userId),
      body,
      keepalive: isLeaving && isSmall,
      signal: AbortSignal.timeout(patience),
    });
    return readAnswer(answer.status, await answer.text());
  } catch {
    // Whatever fetch throws, the answer did not arrive. The request may have.
    return refusal("none");
  }
}

const articleState = z.custom<ArticleState>(
  (answer) => z.looseObject({ id: z.string(), version: z.int() }).safeParse(answer).success,
);

const editedArticle = z.custom<EditedArticle>(
  (answer) =>
    z
      .looseObject({
        id: z.string(),
        version: z.int(),
        content: z.looseObject({ body: z.array(z.looseObject({ id: z.string() })) }),
      })
      .safeParse(answer).success,
);

const refused = z.looseObject({
  reason: z.string(),
  problems: z.array(z.string()),
  findings: z.unknown().optional(),
});

const stale = z.looseObject({ reason: z.literal("stale"), current: editedArticle });

const kinds: Record<number, Refusal["kind"]> = {
  401: "signed out",
  403: "forbidden",
  404: "not found",
  409: "invalid",
  422: "invalid",
};

/** What an answer means. One that is not the desk's, as of a proxy in between, is a failure. */
export function readAnswer(status: number, text: string): Answer {
  const json = parseJson(text);
  if (status >= 200 && status < 300) {
    const { data } = articleState.safeParse(json);
    return data ? { kind: "done", state: data } : refusal("failed");
  }
  const conflict = stale.safeParse(json);
  if (conflict.success) return { kind: "stale", current: conflict.data.current };
  const { data } = refused.safeParse(json);
  if (!data || data.reason === "stale") return refusal("failed");
  // Of a fault of the server's there is nothing to know but that; of a full disk there is.
  const problems = status === 500 ? [] : data.problems;
  return refusal(kinds[status] ?? "failed", problems, data.findings);
}

function refusal(
  kind: Refusal["kind"],
  problems: readonly string[] = [],
  findings: unknown = null,
): Refusal {
  return { kind, problems, findings };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
