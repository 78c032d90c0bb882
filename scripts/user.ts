// `npm run user -- COMMAND [EMAIL]` manages users from the command line, also while the server runs: the way back when
// nobody can sign in.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { databaseFile, db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { publicationTime } from "@/lib/base/site-time";
import {
  addUserFromCommandLine,
  endSessionsOf,
  listUsersWithFactors,
  makeAdministrator,
  resetPassword,
  resetSecondFactors,
} from "@/lib/newsroom/users/from-command-line";
import type { MadeLink } from "@/lib/newsroom/users/links";
import { invitation } from "@/lib/newsroom/users/schema";
import { bringToNewest } from "./migrations/newest";

const usage = `Usage: npm run user -- COMMAND

  list                                        every user, with role and state
  add EMAIL --name NAME [--role ROLE]         invite a user (ROLE: reporter, editor or administrator)
  reset-password EMAIL                        print a link that lets them choose a password, once
  reset-second-factor EMAIL                   remove their passkeys, app and recovery codes
  make-administrator EMAIL                    give them the role, and enable them
  end-sessions EMAIL                          sign them out everywhere

Each of them is in the audit log as done from the command line.`;

type Asked = { email: string; name: string | undefined; role: string };

/** Each gives what to print. */
const commands: Record<string, (asked: Asked) => Promise<string>> = {
  list: async () => {
    const users = await listUsersWithFactors();
    return users
      .map(({ email, name, role, state, hasSecondFactor }) =>
        [email, role, state, hasSecondFactor ? "second factor" : "password alone", name].join("\t"),
      )
      .join("\n");
  },
  add: async ({ email, name, role }) => {
    const { success, data, error } = invitation.safeParse({ email, name: name ?? "", role });
    if (!success) throw new InvalidInputError(error.issues.map(({ message }) => message));
    return inWords(await addUserFromCommandLine(data));
  },
  "reset-password": async ({ email }) => inWords(await resetPassword(email)),
  "reset-second-factor": async ({ email }) =>
    (await resetSecondFactors(email))
      ? `${email} has no second factor any more and is signed out everywhere. Their password alone signs them in.`
      : `${email} had no second factor.`,
  "make-administrator": async ({ email }) =>
    (await makeAdministrator(email))
      ? `${email} is an administrator now.`
      : `${email} is an administrator already.`,
  "end-sessions": async ({ email }) => {
    const count = await endSessionsOf(email);
    return `${email} is signed out of ${count === 1 ? "1 browser" : `${count} browsers`}.`;
  },
};

function inWords({ email, path, expiresAt }: MadeLink): string {
  const until = publicationTime(expiresAt);
  return `A link for ${email}, which works once, until ${until}:\n${env().siteUrl}${path}`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: "string" },
      role: { type: "string", default: "reporter" },
      help: { type: "boolean", default: false },
    },
  });
  const [name = "", email = "", ...more] = positionals;
  if (values.help) return console.log(usage);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const isWhole = more.length === 0 && (name === "list") === (email === "");
  if (!command || !isWhole) return fail(usage);
  const { databaseUrl, dataFolder } = env();
  if (databaseUrl === null && !existsSync(databaseFile(dataFolder))) {
    return fail(`There is no newsroom in ${dataFolder}. Start it once, or set STET_DATA.`);
  }
  await bringToNewest(env());
  console.log(await command({ email, name: values.name, role: values.role }));
}

try {
  await main();
} catch (error) {
  if (error instanceof InvalidInputError) fail(error.problems.join("\n"));
  else if (error instanceof NotFoundError || error instanceof ConflictError) fail(error.message);
  else if (error instanceof TypeError && "code" in error) fail(`${error.message}\n\n${usage}`);
  else fail(`Nothing was changed. ${String(error)}`);
} finally {
  await db().$disconnect();
}
