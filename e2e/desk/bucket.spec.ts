// A newsroom that keeps the files of its pictures in a bucket.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chooseFiles, pictureFile } from "@/e2e/desk/picture-files";
import { expect, openWindow, signIn, test, untilShown } from "@/e2e/fixtures";
import { baseData } from "@/scripts/testing/base-newsroom";
import { serveNewsroom } from "@/e2e/one-server";
import { startS3Server, type S3Server } from "@/lib/testing/s3-server";

/** Runs a command of the newsroom; gives what it said, and fails as it does. */
async function run(script: string, settings: Record<string, string>, ...args: string[]) {
  const env = { ...process.env, ...settings };
  return promisify(execFile)(process.execPath, ["--import", "tsx", script, ...args], { env });
}

function filesOf(store: S3Server, buffer: Buffer): string[] {
  const sha256 = createHash("sha256").update(buffer).digest("hex");
  return store.names().filter((name) => name.includes(sha256));
}

test("a newsroom moves its pictures into a bucket, and an editor uploads, replaces and deletes one there", async ({
  browser,
}) => {
  const store = await startS3Server(100);
  const folder = mkdtempSync(join(tmpdir(), "stet-bucket-"));
  cpSync(baseData(), folder, { recursive: true });
  const settings = { STET_DATA: folder, STORE_URL: `${store.storeUrl}/press` };
  const forgotten = await run("scripts/prepare.ts", settings);
  expect(forgotten.stdout).toContain("npm run copy-pictures -- to-bucket copies them.");
  const { stdout } = await run("scripts/copy-pictures.ts", settings, "to-bucket");
  expect(stdout).toMatch(/^Originals: \d+ copied, 0 were there already\.\nRenditions: \d+ copied/);
  expect((await run("scripts/prepare.ts", settings)).stdout).not.toContain("copy-pictures");
  for (const name of ["originals", "media"]) rmSync(join(folder, name), { recursive: true });

  await serveNewsroom(
    folder,
    async ({ url }) => {
      const page = await openWindow(browser, url);
      await page.goto("/");
      await untilShown(page);
      const picture = (await page.locator("main img").first().getAttribute("src")) ?? "";
      expect(picture).toMatch(/^\/media\//);
      const whole = Buffer.from(await (await fetch(url + picture)).arrayBuffer());
      const head = await fetch(url + picture, { method: "HEAD" });
      expect(head.headers.get("content-length")).toBe(String(whole.length));
      const part = await fetch(url + picture, { headers: { Range: "bytes=10-19" } });
      expect(part.status).toBe(206);
      expect(part.headers.get("content-length")).toBe("10");
      expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(10, 20));

      await signIn(page, "editor");
      await page.goto("/desk/pictures");
      const added = page.getByRole("region", { name: "Add pictures" });
      const [first, second] = [await pictureFile("a.jpg", 1), await pictureFile("b.jpg", 2)];
      await chooseFiles(added.getByRole("button", { name: "Add pictures" }), first);
      await expect(added).toContainText("Uploaded.");
      const opened = page.context().waitForEvent("page");
      await added.getByRole("link", { name: "Picture details" }).click();
      const record = await opened;
      await expect(record.getByText("a.jpg, JPEG")).toBeVisible();
      expect(filesOf(store, first.buffer)).toHaveLength(1);
      await chooseFiles(record.getByRole("button", { name: "Replace the file" }), second);
      await expect(record.getByText("b.jpg, JPEG")).toBeVisible();
      await record.reload();
      await untilShown(record);

      await record.getByRole("button", { name: "Move to the bin" }).click();
      expect(filesOf(store, second.buffer)).toHaveLength(1);
      await record.getByRole("button", { name: "Delete for good now" }).click();
      await expect(record.getByText("It is deleted for good.")).toBeVisible();
      await expect.poll(() => filesOf(store, second.buffer)).toEqual([]);
      expect(filesOf(store, first.buffer)).toHaveLength(1);
      await page.context().close();
    },
    settings,
  );
  expect(existsSync(join(folder, "media"))).toBe(false);
  const left = existsSync(join(folder, "originals")) ? readdirSync(join(folder, "originals")) : [];
  expect(left.filter((name) => name !== "unfinished")).toEqual([]);
  await store.close();
  rmSync(folder, { recursive: true });
});

test("a newsroom says in one sentence that its bucket cannot be used, and does not start", async () => {
  const store = await startS3Server();
  const folder = mkdtempSync(join(tmpdir(), "stet-bucket-"));
  cpSync(baseData(), folder, { recursive: true });
  const wrong: [storeUrl: string, sentence: string][] = [
    [store.storeUrl.replace("newsroom", "elsewhere"), "has no bucket “elsewhere”."],
    [store.storeUrl.replace("AKIATEST", "AKIAOTHER"), "refuses the key (InvalidAccessKeyId"],
    ["https://press", "STORE_URL must be the address of a bucket"],
  ];
  for (const [storeUrl, sentence] of wrong) {
    for (const script of ["scripts/serve.mjs", "scripts/prepare.ts"]) {
      const settings = { STET_DATA: folder, STORE_URL: storeUrl, PORT: "1" };
      const ended = await run(script, settings).catch((error: unknown) => error);
      expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining(sentence) });
      const { stderr } = ended as { stderr: string };
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  }
  await store.close();
  rmSync(folder, { recursive: true });
});
