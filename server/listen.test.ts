import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "@/scripts/prepare/bundles.mjs";

// As npm start asks it.
const folder = mkdtempSync(join(tmpdir(), "stet-listen-test-"));
beforeAll(() => bundle(folder));
afterAll(() => rmSync(folder, { recursive: true }));

function askFor(port: number) {
  const code = `const { insistPortIsFree } = await import("${join(folder, "listen.mjs")}");
    await insistPortIsFree(${port});
    console.log("free");`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", code],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("a port in use ends a command with a sentence; a free one is left free", async () => {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  const { port } = address;
  expect(askFor(port)).toEqual({
    status: 1,
    stdout: "",
    stderr:
      `Port ${port} is in use by another program. ` +
      "Set PORT to another one, in .env or before the command.\n",
  });
  server.close();
  await once(server, "close");
  expect(askFor(port)).toEqual({ status: 0, stdout: "free\n", stderr: "" });
  expect(askFor(port)).toMatchObject({ status: 0 });
});
