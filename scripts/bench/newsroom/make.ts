// Fills this process's empty data folder. Run: node --import tsx scripts/bench/newsroom/make.ts <articles>
import { databaseFile, db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { applyMigrations } from "@/scripts/migrations/apply";
import { fillBenchNewsroom } from "./fill";

await applyMigrations(databaseFile(env().dataFolder), "prisma/migrations");
await fillBenchNewsroom(Number(process.argv[2]));
await db().$disconnect();
