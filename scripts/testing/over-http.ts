import { once } from "node:events";
import { createServer, request, type OutgoingHttpHeaders, type RequestListener } from "node:http";

export type TestRequest = { method?: string; path?: string; headers?: OutgoingHttpHeaders };

/** One real request over HTTP, with a server for it alone. The body comes as it was sent. */
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
