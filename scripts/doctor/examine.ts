// All that the doctor looks at, the worst first.
import { existsSync } from "node:fs";
import { databaseFile } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { lookAtEverything, seen, worstFirst } from "@/lib/desk/signs/all";
import { lookAtMail } from "@/lib/desk/signs/mail";
import { lookAtAddress, lookAtNode, lookAtSecret } from "@/lib/desk/signs/setup";
import { lookAtVersion } from "@/lib/desk/signs/version";
import type { Sign } from "@/lib/desk/signs/sign";
import { lookAtFolder } from "./folder";
import { lookAtIntegrity } from "./integrity";
import { lookAtMigrations } from "./migrations";
import { lookAtServer } from "./server";

export async function examine(): Promise<Sign[]> {
  const folder = lookAtFolder(env().dataFolder);
  const server = await seen("server", lookAtServer);
  if (!hasNewsroom()) {
    const version = await seen("version", () => lookAtVersion(false));
    const others = [lookAtAddress(), lookAtSecret(), lookAtNode(), await lookAtMail(), version];
    return worstFirst([folder, noNewsroom, server, ...others]);
  }
  // The rounds are the server's: its own sign has them.
  const everything = (await lookAtEverything()).filter(({ name }) => name !== "rounds");
  return worstFirst([
    ...[folder, server, ...everything],
    await seen("migrations", lookAtMigrations),
    await seen("integrity", lookAtIntegrity),
  ]);
}

function hasNewsroom(): boolean {
  const { databaseUrl, dataFolder } = env();
  return databaseUrl !== null || existsSync(databaseFile(dataFolder));
}

const noNewsroom: Sign = {
  ...{ name: "database", title: "Database", state: "act", word: "none" },
  sentence: "There is no newsroom in the data folder yet.",
  advice: "npm start makes one. If there was one, check STET_DATA before you start anything.",
};
