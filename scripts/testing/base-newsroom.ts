// Once for each run of the browser tests: the demo some time after its first start, which each test gets a copy of. Its
// path is in STET_BASE_DATA.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { severalServersProblem } from "@/e2e/projects";
import { insistNode } from "../prepare/run.mjs";
import { defaultSettings } from "./settings.mjs";

export default async function makeBase(): Promise<() => Promise<void>> {
  const problem = severalServersProblem();
  if (problem !== null) console.log(problem);
  const folder = await mkdtemp(join(tmpdir(), "stet-base-"));
  const dataFolder = join(folder, "data");
  for (const script of ["scripts/prepare.ts", "scripts/testing/render-pictures.ts"]) {
    await insistNode("Preparing the newsroom", ["--import", "tsx", script], {
      ...defaultSettings,
      STET_DATA: dataFolder,
    });
  }
  process.env["STET_BASE_DATA"] = dataFolder;
  return () => rm(folder, { recursive: true });
}

/** The data folder to copy. */
export function baseData(): string {
  const folder = process.env["STET_BASE_DATA"];
  if (!folder) throw new Error("STET_BASE_DATA is made by scripts/testing/base-newsroom.ts.");
  return folder;
}
