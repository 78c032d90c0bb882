// Fills this process's empty data folder with pictures, and half as many articles that use most of them. Run: node
// --import tsx scripts/bench/newsroom/make-pictures.ts <pictures>
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { bringToNewest } from "@/scripts/migrations/newest";
import { fillBenchNewsroom } from "./fill";
import { fillLibrary } from "./fill-library";

const count = Number(process.argv[2]);
await bringToNewest(env());
await fillBenchNewsroom(count / 2);
await fillLibrary(count);
await db().$disconnect();
