import {
  arrivedSaves,
  articleState,
  editedArticle,
  type ArticleState,
} from "@/lib/desk/articles/desk-shape";
import type { DeskAnswer } from "@/lib/browser/desk-api/answer";
import { askDesk } from "@/lib/browser/desk-api/ask-desk";
import type { ServerAnswer, Receipts, Refusal, Server } from "@/lib/browser/saving/save";
import { leavingMost } from "@/lib/browser/saving/table";

/** `userId`: for whom the page writes now. */
export function serverOf(articleId: string, userId: () => string): Server {
  const path = `articles/${encodeURIComponent(articleId)}`;
  const load = async () => {
    const answer = await askDesk({ path, userId: userId(), answer: editedArticle });
    // The page goes on with what it was opened with.
    return answer.kind === "done" ? answer.answer : null;
  };
  return {
    save: async (save, isLeaving) => {
      const isSmall = new TextEncoder().encode(JSON.stringify(save)).length < leavingMost;
      const keepalive = isLeaving && isSmall;
      return readServerAnswer(
        await askDesk({
          ...{ path, userId: userId(), answer: articleState },
          ...{ method: "PUT", input: save, keepalive },
        }),
      );
    },
    transition: async ({ name, commandId, version, extra }) =>
      readServerAnswer(
        await askDesk({
          ...{ path: `${path}/transitions/${name}`, userId: userId(), answer: articleState },
          input: { ...extra, commandId, version },
        }),
      ),
    receipts: (saveIds, mayBeOnItsWay) => askForReceipts(path, userId, saveIds, mayBeOnItsWay),
    load,
  };
}

/** Milliseconds: the page that sent the save has just gone away. */
const receiptPauses = [500, 1_000, 1_500];

async function askForReceipts(
  path: string,
  userId: () => string,
  saveIds: readonly string[],
  mayBeOnItsWay: boolean,
): Promise<Receipts> {
  const query = new URLSearchParams(saveIds.map((id) => ["id", id]));
  for (const pause of mayBeOnItsWay ? [...receiptPauses, null] : [null]) {
    const asked = { path: `${path}/receipts?${query}`, userId: userId(), answer: arrivedSaves };
    const answer = await askDesk(asked);
    const arrived = answer.kind === "done" ? answer.answer : [];
    if (arrived.length > 0) return new Map(arrived.map(({ id, version }) => [id, version]));
    if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return new Map();
}

const kinds: Record<number, Refusal["kind"]> = {
  401: "signed out",
  403: "forbidden",
  404: "not found",
  409: "invalid",
  422: "invalid",
};

export function readServerAnswer(answer: DeskAnswer<ArticleState>): ServerAnswer {
  if (answer.kind === "done") return { kind: "done", state: answer.answer };
  if (answer.kind !== "refused") return { kind: answer.kind, problems: [], findings: null };
  const { status, reason, problems, findings = null, number } = answer;
  if (status === 500) return { kind: "failed", problems: [], findings: null, number };
  if (reason !== "stale") return { kind: kinds[status] ?? "failed", problems, findings };
  const current = editedArticle.safeParse(answer.current);
  if (current.success) return { kind: "stale", current: current.data };
  return { kind: "failed", problems: [], findings: null };
}
