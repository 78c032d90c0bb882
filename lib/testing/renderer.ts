// A process that renders pending pictures, for tests of a killed server. It says "ready" when it begins. Run: node
// --import tsx lib/testing/renderer.ts
import { renderPending } from "@/lib/newsroom/media/renditions/pending";

console.log("ready");
while ((await renderPending()) !== null);
