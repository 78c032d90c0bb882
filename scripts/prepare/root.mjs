// Commands work from the project's folder, wherever they were called from.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

process.chdir(root);
