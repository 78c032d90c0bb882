/** A database and the migrations do not fit each other. The message tells a person what to do. */
export class MigrationError extends Error {
  override name = "MigrationError";
}
