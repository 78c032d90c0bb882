// A process that makes the pictures that wait. For the test of what a killed server leaves: it says "ready" when it
// begins.
// Run: node --import tsx lib/testing/renderer.ts
import { renderPending } from "@/lib/newsroom/media/renditions/pending";

console.log("ready");
while ((await renderPending()) !== null);
