// A running server leaves a note in its data folder, where commands find it.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { InvalidInputError } from "@/lib/base/errors";
import { originOnThisMachine } from "@/lib/base/local-address";

const noteShape = z.object({
  pid: z.number().int(),
  port: z.number().int(),
  /** The IP address that it listens on; missing for all. */
  host: z.string().optional(),
  startedAt: z.iso.datetime(),
});

export type ServerNote = z.infer<typeof noteShape>;

function noteFile(dataFolder: string): string {
  return join(dataFolder, "server.json");
}

export function writeServerNote(dataFolder: string, at: Pick<ServerNote, "port" | "host">): void {
  const { port, host } = at;
  const note: ServerNote = { pid: process.pid, port, host, startedAt: new Date().toISOString() };
  const draft = `${noteFile(dataFolder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(note));
  renameSync(draft, noteFile(dataFolder));
}

/** Keeps the note of another process. */
export function removeServerNote(dataFolder: string): void {
  if (readNote(dataFolder)?.pid === process.pid) rmSync(noteFile(dataFolder));
}

function readNote(dataFolder: string): ServerNote | null {
  if (!existsSync(noteFile(dataFolder))) return null;
  return noteShape.parse(JSON.parse(readFileSync(noteFile(dataFolder), "utf8")));
}

/**
 * In another process; null if there is none. A killed server's note does not count: its process is gone, or its port is
 * silent.
 */
export async function findRunningServer(dataFolder: string): Promise<ServerNote | null> {
  const note = readNote(dataFolder);
  if (!note || note.pid === process.pid || !isAlive(note.pid)) return null;
  return (await answers(note)) ? note : null;
}

/** Two servers on one folder would miss each other's changes. @throws InvalidInputError if another server runs */
export async function assertNoOtherServer(dataFolder: string): Promise<void> {
  const other = await findRunningServer(dataFolder);
  if (other === null) return;
  throw new InvalidInputError(
    `A server at port ${other.port} (process ${other.pid}) already serves ${dataFolder}.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs as another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function answers({ host, port }: ServerNote): Promise<boolean> {
  const { hostname } = new URL(originOnThisMachine(host, port));
  return new Promise((resolve) => {
    const socket = connect({ port, host: hostname.replace(/[[\]]/g, ""), timeout: 1_000 });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.on("connect", () => end(true));
    socket.on("error", () => end(false));
    socket.on("timeout", () => end(false));
  });
}
