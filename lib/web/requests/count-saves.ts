// Saves as figures and spans.
import { ConflictError } from "@/lib/base/errors";
import { metrics } from "@/lib/base/metrics/metrics";
import { inSpan } from "@/lib/base/tracing";
import type { SaveKind } from "@/lib/newsroom/articles/commands";
import { refusalOf } from "@/lib/web/requests/refusals";

export async function counted<Result>(
  kind: SaveKind,
  save: () => Promise<Result>,
): Promise<Result> {
  try {
    const saved = await inSpan("save an article", { "stet.kind": kind }, save);
    metrics.saves.inc({ outcome: "saved" });
    if (kind === "merge") metrics.merges.inc();
    if (kind === "overrule") metrics.conflicts.inc();
    return saved;
  } catch (error) {
    metrics.saves.inc({ outcome: outcomeOf(error) });
    throw error;
  }
}

function outcomeOf(error: unknown): "stale" | "refused" | "failed" {
  if (error instanceof ConflictError && error.reason === "stale") return "stale";
  return refusalOf(error).status >= 500 ? "failed" : "refused";
}
