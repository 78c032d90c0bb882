// `npm run build`: all that `npm start` would do before it touches the newsroom. A service and a container run what it makes,
// by scripts/start-built.mjs, from a folder that they cannot write to.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { buildSite } from "./prepare/build.mjs";
import { generateClient } from "./prepare/client.mjs";
import { installDependencies } from "./prepare/dependencies.mjs";
import { sayFailure } from "./prepare/failure.mjs";

try {
  await installDependencies("[1/3] Installing packages");
  await generateClient("[2/3] Generating the database client");
  await buildSite("[3/3] Building the site");
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
