import { existsSync, readdirSync, readFileSync } from "node:fs";
import { kill } from "node:process";
import { expect, test, vi } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { pictureProcesses, whileSomebodyWaits } from "@/lib/newsroom/media/worker/apart";
import { PictureProcess, ProcessEnded } from "@/lib/newsroom/media/worker/picture-process";
import { drawnFile } from "@/lib/testing/picture-files";

const longEnough = { niceness: 7, limit: 600_000, rest: 600_000 };
const begun = async (one: PictureProcess) => {
  await vi.waitUntil(() => one.processId !== null, { interval: 1, timeout: 60_000 });
  return one.processId ?? NaN;
};
const isThere = (processId: number) => {
  try {
    return kill(processId, 0);
  } catch {
    return false;
  }
};

test("several orders are done one after the other, by one process", async () => {
  const one = new PictureProcess(longEnough);
  const files = await Promise.all([1, 2, 3].map((seed) => drawnFile("png", { seed })));
  const read = await Promise.all(files.map((file) => one.run("readPicture", file, "a.png")));
  expect(new Set(read.map(({ likeness }) => likeness)).size).toBe(3);
  const first = one.processId;
  await one.run("makeFirst", files[0] ?? Buffer.alloc(0), {});
  expect(one.processId).toBe(first);
});

test("a file that is refused there is refused here, in the same words, and the process goes on", async () => {
  const one = new PictureProcess(longEnough);
  const refusal = one.run("readPicture", Buffer.from("A ship."), "a.jpg");
  await expect(refusal).rejects.toThrow(InvalidInputError);
  await expect(refusal).rejects.toThrow(/is not a picture/);
  expect(await one.run("readPicture", await drawnFile(), "a.jpg")).toMatchObject({ width: 400 });
});

test("a process that is killed is a failed try, and the next order gets another", async () => {
  const one = new PictureProcess(longEnough);
  const under = one.run("readPicture", await drawnFile(), "a.jpg");
  const waiting = one.run("readPicture", await drawnFile(), "b.jpg");
  const failed = expect(under).rejects.toThrow(ProcessEnded);
  kill(await begun(one), "SIGKILL");
  await failed;
  expect(await waiting).toMatchObject({ fileName: "b.jpg" });
});

test.skipIf(!existsSync("/proc/self/environ"))(
  "a process is told no secret of the settings",
  async () => {
    vi.stubEnv("SMTP_URL", "smtp://desk:top-secret@localhost");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "top-secret");
    vi.stubEnv("SITE_NAME", "The Courier");
    const one = new PictureProcess(longEnough);
    await one.run("readPicture", await drawnFile(), "a.jpg");
    const told = readFileSync(`/proc/${one.processId}/environ`, "utf8").split("\0");
    vi.unstubAllEnvs();
    expect(told).toContain("SITE_NAME=The Courier");
    expect(told.filter((one) => one.includes("top-secret"))).toEqual([]);
  },
);

test("what takes longer than it may is ended, and says so", async () => {
  const one = new PictureProcess({ ...longEnough, limit: 1 });
  const refusal = one.run("readPicture", await drawnFile(), "a.jpg");
  const processId = await begun(one);
  await expect(refusal).rejects.toMatchObject({ name: "ProcessEnded", isTooSlow: true });
  await vi.waitUntil(() => !isThere(processId), { timeout: 60_000 });
  expect(one.processId).toBeNull();
});

test("who waits is told in words of a file that ends each process", async () => {
  const { intake } = pictureProcesses();
  const refusal = whileSomebodyWaits("readPicture", await drawnFile(), "a.jpg");
  const told = expect(refusal).rejects.toThrow(/cannot be opened/);
  for (let last = NaN, ended = 0; ended < 2; ended += 1) {
    const isNext = () => intake.processId !== null && intake.processId !== last;
    await vi.waitUntil(isNext, { interval: 1, timeout: 60_000 });
    last = intake.processId ?? NaN;
    kill(last, "SIGKILL");
  }
  await told;
  const once = whileSomebodyWaits("readPicture", await drawnFile(), "a.jpg");
  kill(await begun(intake), "SIGKILL");
  expect(await once).toMatchObject({ width: 400 });
});

test("a process that has nothing to do ends", async () => {
  const one = new PictureProcess({ ...longEnough, rest: 0 });
  const done = one.run("readPicture", await drawnFile(), "a.jpg");
  const processId = await begun(one);
  await done;
  await vi.waitUntil(() => !isThere(processId), { timeout: 60_000 });
});

test.skipIf(!existsSync("/proc/self/task"))("all of its threads let others go first", async () => {
  const one = new PictureProcess(longEnough);
  await one.run("makeFirst", await drawnFile(), {});
  const folder = `/proc/${one.processId}/task`;
  const niceness = readdirSync(folder).map((thread) => {
    const line = readFileSync(`${folder}/${thread}/stat`, "utf8");
    // Of the fields behind the name in brackets the seventeenth.
    return Number(line.slice(line.lastIndexOf(")") + 2).split(" ")[16]);
  });
  expect(niceness.length).toBeGreaterThan(4);
  expect(new Set(niceness)).toEqual(new Set([7]));
});
