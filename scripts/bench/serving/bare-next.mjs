// Next alone: its own server over the same build and the same newsroom, compressing as it does by itself, and nothing of
// ours around it. Says "ready" when it answers. Run by scripts/bench/serving.ts.
import { createServer } from "node:http";
import compression from "compression";
import next from "next";

const port = Number(process.env["PORT"]);
const compress = compression();
const server = createServer();
const app = next({ dev: false, dir: ".", port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
server.on("request", (request, response) => {
  compress(/** @type {any} */ (request), /** @type {any} */ (response), () => {
    void handle(request, response);
  });
});
server.listen(port, () => console.log("ready"));
