// Renders all pictures of the settings' data folder, so that no test's server spends its time on that. Run: node
// --import tsx scripts/testing/render-pictures.ts
import { db } from "@/lib/base/db";
import { renderPending } from "@/lib/newsroom/media/renditions/pending";

while ((await renderPending()) !== null);
await db().$disconnect();
