// What the server needs of the newsroom's own code before Next loads its build of it.
import { commandToken } from "@/lib/auth/server-secret";
import { newestNumberIn, type NewestNumber } from "@/lib/editions/newest-number";
import { env, type Env } from "@/lib/env";
import { InvalidInputError } from "@/lib/errors";
import { sweepStores } from "@/lib/media/stores";
import { ensureSecret } from "./secret";
import { assertNoOtherServer, removeNote, writeNote } from "@/lib/web/server-note";

export type Opened = {
  settings: Env;
  secret: string;
  /** What the server proves itself with to its own routes. */
  token: string;
  newestEdition: NewestNumber;
  /** Says in the data folder that this process serves it. */
  note: () => void;
  /** Takes that back. */
  unnote: () => void;
};

/** Sentences that say why it cannot be served. */
export type Refused = { reasons: readonly string[] };

/**
 * Checks the settings and opens their data folder for serving.
 * Refuses if a setting is wrong, or if another server serves the folder.
 */
export async function open(): Promise<Opened | Refused> {
  try {
    const settings = env();
    const { dataFolder, port } = settings;
    await assertNoOtherServer(dataFolder);
    await sweepStores();
    const secret = ensureSecret(dataFolder);
    return {
      settings,
      secret,
      token: commandToken(),
      newestEdition: newestNumberIn(dataFolder),
      note: () => writeNote(dataFolder, port),
      unnote: () => removeNote(dataFolder),
    };
  } catch (error) {
    if (error instanceof InvalidInputError) return { reasons: error.problems };
    throw error;
  }
}
