// What an answer says of itself besides its content: nothing of what made it, and how long it holds.

/**
 * Has an answer's head say what browsers and caches need, and no more.
 * - The names of Next are left out, but in answers to its own script in the desk's pages.
 * - What caches in front may keep (`s-maxage`) browsers ask for again each time: a page that an
 *   editor changed is not shown from a reader's own disk (RFC 9111, 5.2.2.1).
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function headWell({ headers }, response) {
  const isForNext = "rsc" in headers || "next-action" in headers;
  const begin = response.writeHead.bind(response);
  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    if (!isForNext) forgetNext(response);
    const kept = response.getHeader("Cache-Control");
    if (typeof kept === "string" && kept.startsWith("s-maxage=")) {
      response.setHeader("Cache-Control", `public, max-age=0, ${kept}`);
    }
    return begin(status, ...rest);
  };
}

/** @param {import("node:http").ServerResponse} response */
function forgetNext(response) {
  for (const name of response.getHeaderNames()) {
    if (name.startsWith("x-nextjs-")) response.removeHeader(name);
  }
  const names = [response.getHeader("Vary") ?? []]
    .flat()
    .flatMap((value) => String(value).split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^(rsc|next-)/i.test(name));
  if (names.length === 0) response.removeHeader("Vary");
  else response.setHeader("Vary", [...new Set(names)].join(", "));
}
