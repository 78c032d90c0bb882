// What an open page is told of its article while it is open (server-sent events, HTML 9.2).
import { asToldTo } from "@/lib/newsroom/presence/queries";
import { watchArticle } from "@/lib/newsroom/presence/watches";
import type { Actor } from "@/lib/content/users/actor";

/**
 * Milliseconds that one answer goes on. The browser asks again then, and is asked again who it is: a session that has
 * ended hears nothing more after that.
 */
const lifetime = 60_000;

/** Milliseconds until a browser whose answer has ended asks again. */
const askAgainAfter = 1_000;

/** Each event is a `PresenceAnswer` as JSON. The first one comes at once. */
export function articleEvents(actor: Actor, articleId: string, tabId: string): Response {
  let stop = () => {};
  const events = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(new TextEncoder().encode(text));
      const end = () => {
        stop();
        controller.close();
      };
      write(`retry: ${askAgainAfter}\n\n`);
      const unwatch = watchArticle(articleId, (article) => {
        if (article === null) end();
        else write(`data: ${JSON.stringify(asToldTo(actor, tabId, article))}\n\n`);
      });
      const timer = setTimeout(end, lifetime).unref();
      stop = () => {
        clearTimeout(timer);
        unwatch();
      };
    },
    cancel: () => stop(),
  });
  return new Response(events, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Whoever compresses or collects it on its way would keep it back.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
