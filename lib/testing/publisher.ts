// A process that publishes what is due, for tests of two processes at once. It says "ready", and begins when its input
// ends. Run: node --import tsx lib/testing/publisher.ts
import { once } from "node:events";
import { publishDue } from "@/lib/newsroom/articles/publication";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";

// Connects first, so that two processes begin at the same time.
await db().article.count();
console.log("ready");
await once(process.stdin.resume(), "end");
const found = await db().article.count({ where: { scheduledAt: { lte: now() } } });
const published = await publishDue();
await db().$disconnect();
console.log(JSON.stringify({ found, published }));
