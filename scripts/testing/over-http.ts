// How a listener answers one request that really comes over HTTP.
import { once } from "node:events";
import { createServer, request, type OutgoingHttpHeaders, type RequestListener } from "node:http";

export type TestRequest = { method?: string; path?: string; headers?: OutgoingHttpHeaders };

/** The answer of `listener`, its body as it came. The server is there for this request alone. */
export async function overHttp(listener: RequestListener, asked: TestRequest = {}) {
  const server = createServer(listener).listen(0);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  try {
    const asking = request({ port: address.port, agent: false, ...asked }).end();
    const [got] = await once(asking, "response");
    const chunks: Buffer[] = [];
    for await (const chunk of got) chunks.push(chunk);
    return { status: got.statusCode, headers: got.headers, body: Buffer.concat(chunks) };
  } finally {
    server.close();
  }
}
