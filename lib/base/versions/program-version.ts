import { readFileSync } from "node:fs";
import { z } from "zod";

/** The version of the program in the working folder, such as "0.2.0". */
export function programVersion(): string {
  const text = readFileSync("package.json", "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
