// Prepares the newsroom and serves it, from what `npm run build` made. It writes to the data folder alone.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { isSiteBuilt } from "./prepare/build.mjs";
import { loadListening, loadServer } from "./prepare/bundles.mjs";
import { isClientGenerated } from "./prepare/client.mjs";
import { sayFailure } from "./prepare/failure.mjs";
import { prepareNewsroom } from "./prepare/newsroom.mjs";

if (!isClientGenerated() || !isSiteBuilt()) {
  console.error("This version of Stet is not built yet: run `npm run build` in its folder first.");
  process.exit(1);
}
try {
  const { port, host, news, waysIn } = await prepareNewsroom("Preparing the newsroom");
  for (const line of news) console.log(line);
  const { insistPortIsFree } = await loadListening();
  await insistPortIsFree(port, host);
  const { serve } = await loadServer();
  await serve({ isDevelopment: false });
  for (const line of waysIn) console.log(line);
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
