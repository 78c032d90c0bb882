// Has the newsroom look at its signs: at most once a second, whoever asks and however often.
import { logWarning } from "@/lib/base/log/log";
import { readiness, type Readiness } from "@/lib/desk/signs/sign";

/** Milliseconds for which a look counts, and that one may take. */
const fresh = 1_000;
const patience = 8_000;

/** `origin`: on this machine. `token`: proves that the newsroom asks. */
export function lookerAt(origin: string, token: string): () => Promise<Readiness> {
  let last: { at: number; found: Promise<Readiness> } | undefined;
  return () => {
    const at = Date.now();
    if (last === undefined || at - last.at > fresh) {
      const found = ask(origin, token).finally(() => {
        // It counts from its end: the next one must not begin while it goes on.
        if (last?.found === found) last.at = Date.now();
      });
      last = { at: Infinity, found };
    }
    return last.found;
  };
}

async function ask(origin: string, token: string): Promise<Readiness> {
  try {
    const answer = await fetch(`${origin}/api/signs`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(patience),
    });
    return readiness.parse(await answer.json());
  } catch (error) {
    logWarning("The newsroom did not look at its signs.", { error });
    return { state: "not ready", signs: {} };
  }
}
