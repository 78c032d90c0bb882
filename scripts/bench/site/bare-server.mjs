// Answers every address with the bytes that it was given for it and does nothing else: what Node's own http costs.
// Run with a channel, by scripts/bench/site/beside.ts.
import { createServer } from "node:http";

/** @typedef {{ headers: Record<string, string>, body: string }} Given `body` is in base64 */

/** @type {Map<string, { headers: Record<string, string>, body: Buffer }>} by encoding and address */
const answers = new Map();

const server = createServer(({ url, headers }, response) => {
  const answer = answers.get(`${headers["accept-encoding"]} ${url}`);
  if (answer) response.writeHead(200, answer.headers).end(answer.body);
  else response.writeHead(404).end();
});

process.on("message", (/** @type {Record<string, Given>} */ given) => {
  for (const [name, { headers, body }] of Object.entries(given)) {
    answers.set(name, { headers, body: Buffer.from(body, "base64") });
  }
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" ? address?.port : 0);
  });
});
process.on("disconnect", () => process.exit());
