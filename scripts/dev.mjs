// `npm run dev`: prepares as npm start does, then serves the sources as they change.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { bundleServer, loadListening, loadServer } from "./prepare/bundles.mjs";
import { generateClient } from "./prepare/client.mjs";
import { installDependencies } from "./prepare/dependencies.mjs";
import { sayFailure } from "./prepare/failure.mjs";
import { prepareNewsroom } from "./prepare/newsroom.mjs";

try {
  await installDependencies("[1/3] Installing packages");
  await generateClient("[2/3] Generating the database client");
  const { port, host, news, waysIn } = await prepareNewsroom("[3/3] Preparing the newsroom");
  for (const line of news) console.log(line);
  const { insistPortIsFree } = await loadListening();
  await insistPortIsFree(port, host);
  await bundleServer();
  const { serve } = await loadServer();
  await serve({ isDevelopment: true });
  for (const line of waysIn) console.log(line);
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
