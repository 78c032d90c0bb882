// What the server tells an open page by itself, as events (EventSource).
import { presenceAnswer, type PresenceAnswer } from "@/lib/newsroom/presence/schema";

/** Milliseconds until a page asks again whom the server refused: a browser does not by itself. */
const askAgainAfter = 10_000;

/**
 * Listens until the result is called. `hear` gets each event, and null when the server tells no more for now: the
 * browser asks again by itself. `path`: after `/api/desk/`.
 */
export function listenToServer(
  path: string,
  hear: (told: PresenceAnswer | null) => void,
): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open() {
    source = new EventSource(`/api/desk/${path}`);
    source.addEventListener("message", ({ data }) => hear(read(data)));
    source.addEventListener("error", () => {
      hear(null);
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, askAgainAfter);
    });
  }

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** Null for what another version of the program says in another way. */
function read(data: unknown): PresenceAnswer | null {
  try {
    return presenceAnswer.parse(JSON.parse(String(data)));
  } catch {
    return null;
  }
}
