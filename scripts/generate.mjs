// `npm run generate`: the Prisma client, if the schema changed.
import "./prepare/node-version.mjs";
import "./prepare/root.mjs";
import { generateClient } from "./prepare/client.mjs";
import { sayFailure } from "./prepare/failure.mjs";

try {
  await generateClient("Generating the database client");
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
