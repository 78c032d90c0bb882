// Fills this process's empty data folder. Run: node --import tsx scripts/bench/newsroom/make.ts <articles>
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { bringToNewest } from "@/scripts/migrations/newest";
import { fillBenchNewsroom } from "./fill";

await bringToNewest(env());
await fillBenchNewsroom(Number(process.argv[2]));
await db().$disconnect();
