// The newsroom's code that the server needs before Next loads its build.
import { commandToken } from "@/lib/newsroom/users/server-secret";
import { newestNumber, type NewestNumber } from "@/lib/projections/editions/newest-number";
import { env, type Env } from "@/lib/base/env";
import { reasonsOf } from "@/lib/base/trouble";
import { isLoopback, originOnThisMachine } from "@/lib/base/local-address";
import { mostBytes } from "@/lib/newsroom/media/intake/limits";
import { mostRecordingBytes } from "@/lib/newsroom/recordings/limits";
import { openStores } from "@/lib/newsroom/media/stores";
import type { BodyLimits } from "@/server/edge/bodies";
import type { ServerNames } from "@/server/edge/names";
import { keepToOwner } from "@/scripts/prepare/owner-only";
import { ensureSecret } from "@/server/secret";
import { isOwnOrigin } from "@/lib/web/requests/own-origin";
import { longestInput } from "@/lib/web/requests/read-json";
import {
  assertNoOtherServer,
  removeServerNote,
  writeServerNote,
} from "@/lib/web/running-server/server-note";

export type OpenedNewsroom = {
  settings: Env;
  secret: string;
  /** For the server's own routes. */
  token: string;
  newestEdition: NewestNumber;
  names: ServerNames;
  limits: BodyLimits;
  /** Records in the data folder that this process serves it. */
  note: () => void;
  /** Removes the record. */
  unnote: () => void;
};

export type RefusedNewsroom = { reasons: readonly string[] };

/** Refuses if a setting is wrong, if another server serves the folder, or if the disk does not let it. */
export async function openNewsroom(): Promise<OpenedNewsroom | RefusedNewsroom> {
  try {
    const settings = env();
    const { dataFolder, port, host, siteUrl } = settings;
    await assertNoOtherServer(dataFolder);
    await openStores();
    const secret = settings.secret ?? ensureSecret(dataFolder);
    keepToOwner(dataFolder);
    return {
      settings,
      secret,
      token: commandToken(),
      newestEdition: newestNumber(settings),
      names: { siteUrl, origin: originOnThisMachine(host, port), isLoopback, isOwnOrigin },
      limits: { saves: longestInput, uploads: mostBytes(), recordings: mostRecordingBytes() },
      note: () => writeServerNote(dataFolder, { port, host }),
      unnote: () => removeServerNote(dataFolder),
    };
  } catch (error) {
    const reasons = reasonsOf(error);
    if (reasons === null) throw error;
    return { reasons };
  }
}
