// A film over a slow line takes hours, and a request that hardly sends anything must not keep its connection as long.
import type { RequestListener } from "node:http";

/** Milliseconds that any request may take until all of it has come, that each MiB of it adds, and between two looks. */
const usual = { atFirst: 30 * 60_000, perMebibyte: 60_000, pause: 30_000 };

/** Ends the connection of a request that sends less than a MiB a minute, once it has taken half an hour. */
export function endWhenTooSlow(
  listener: RequestListener,
  { atFirst, perMebibyte, pause } = usual,
): RequestListener {
  return (request, response) => {
    const { socket, headers } = request;
    if ("content-length" in headers || "transfer-encoding" in headers) {
      const begun = { at: performance.now(), bytes: socket.bytesRead };
      const look = setInterval(() => {
        const mebibytes = (socket.bytesRead - begun.bytes) / 1024 ** 2;
        const isLate = performance.now() - begun.at > atFirst + mebibytes * perMebibyte;
        // Refused bodies are read to their end, too, so that the answer alone ends nothing.
        if (request.complete || socket.destroyed || isLate) clearInterval(look);
        if (!request.complete && isLate) socket.destroy();
      }, pause);
      look.unref();
    }
    listener(request, response);
  };
}
