// Makes all that is to be served of the pictures in the data folder of the settings, so that no
// server of a test spends its time on that.
// Run: node --import tsx scripts/testing/render-pictures.ts
import { db } from "@/lib/base/db";
import { renderPending } from "@/lib/newsroom/media/renditions/pending";

while ((await renderPending()) !== null);
await db().$disconnect();
