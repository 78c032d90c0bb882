// `npm start`: does what is missing, from the packages to the build, and serves. The second time
// nothing is missing. Plain JavaScript, since at first nothing is installed.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { bundleServer, loadListening, loadServer } from "./prepare/bundles.mjs";
import { buildSite } from "./prepare/build.mjs";
import { generateClient } from "./prepare/client.mjs";
import { installDependencies } from "./prepare/dependencies.mjs";
import { sayFailure } from "./prepare/failure.mjs";
import { prepareNewsroom } from "./prepare/newsroom.mjs";

try {
  await installDependencies("[1/4] Installing packages");
  await generateClient("[2/4] Generating the database client");
  const { port, host, news, waysIn } = await prepareNewsroom("[3/4] Preparing the newsroom");
  for (const line of news) console.log(line);
  const { insistPortIsFree } = await loadListening();
  await insistPortIsFree(port, host);
  await bundleServer();
  await buildSite("[4/4] Building the site");
  const { serve } = await loadServer();
  await serve({ isDevelopment: false });
  for (const line of waysIn) console.log(line);
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
