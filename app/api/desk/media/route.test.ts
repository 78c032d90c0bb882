// A picture that cannot be kept: the route is the real one, and so is the disk that does not take it.
import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { POST as addPicture } from "@/app/api/desk/media/route";
import { currentSession } from "@/lib/web/auth/session";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { drawnFile } from "@/lib/testing/picture-files";
import { addUser } from "@/lib/testing/records";
import { mountSmallDisk, unmount } from "@/lib/testing/small-disk";
import { hearLog } from "@/lib/testing/log";

vi.mock("@/lib/web/auth/session", () => ({ currentSession: vi.fn(), noteUse: vi.fn() }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn(), revalidateTag: vi.fn() }));

useThrowAwayNewsroom();

beforeEach(async () => {
  vi.mocked(currentSession).mockResolvedValue({
    ...{ id: "s", user: await addUser("editor"), isDue: false, deadline: null },
  });
  hearLog();
});

const file = () => drawnFile("png", { width: 640, height: 480 });

async function upload() {
  const request = new Request("http://localhost:3000/api/desk/media?name=quay.png", {
    ...{ method: "POST", body: new Uint8Array(await file()) },
  });
  const answer = await addPicture(request, { params: Promise.resolve({}) });
  return { status: answer.status, told: (await answer.json()) as { problems: string[] } };
}

const inFolder = (name: string) => join(env().dataFolder, name);

/** Names of files below a folder of the data folder. */
function filesIn(name: string): string[] {
  if (!existsSync(inFolder(name))) return [];
  const entries = readdirSync(inFolder(name), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

// It is written twice before it has its name: as it comes in, and to be kept.
test.for([
  ["while the file comes in", "originals", 0.5],
  ["while it is kept", "originals", 1.5],
  ["while what is served of it is kept", "media", 0.01],
] as const)(
  "a disk that is full %s is told in words, and no original stays",
  async ([, name, share], { skip }) => {
    const bytes = Math.ceil((await file()).length * share);
    // Only an administrator of the machine may. That a disk cannot be written is tried below in any case.
    if (!mountSmallDisk(inFolder(name), bytes)) skip("This user may not mount a disk.");
    try {
      const { status, told } = await upload();
      expect([status, ...told.problems]).toEqual([507, expect.stringContaining("disk is full")]);
      expect(await db().media.count()).toBe(0);
      expect(filesIn("originals")).toEqual([]);
    } finally {
      unmount(inFolder(name));
    }
    expect(await upload()).toMatchObject({ status: 201 });
  },
);

// Linux lets nobody make a file there, an administrator neither.
test.skipIf(!existsSync("/sys/kernel"))(
  "a disk that cannot be written to is told in words",
  async () => {
    mkdirSync(env().dataFolder, { recursive: true });
    symlinkSync("/sys/kernel", inFolder("originals"));
    const { status, told } = await upload();
    expect([status, ...told.problems]).toEqual([503, expect.stringContaining("not written to")]);
    expect(await db().media.count()).toBe(0);
  },
);
