import { DriverAdapterError } from "@prisma/driver-adapter-utils";

/** A database and the migrations do not match. The message says what to do. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/** @param error of the database; nothing of the migration stayed */
export function migrationFailed(name: string, error: unknown): MigrationError {
  return new MigrationError(
    `The migration ${name} failed, and nothing was changed: ${reasonOf(error)}. The version of Stet from before still runs on this newsroom.`,
    { cause: error },
  );
}

/** In the words of the database or the system. */
export function reasonOf(error: unknown): string {
  if (error instanceof DriverAdapterError) return error.cause.originalMessage ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
