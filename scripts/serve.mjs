// Serves a site that is built from a data folder that is prepared, and does nothing else.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import "./prepare/orphan.mjs";
import { loadServer } from "./prepare/bundles.mjs";

const { serve } = await loadServer();
await serve({ isDevelopment: false });
