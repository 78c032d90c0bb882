/** A database and the migrations do not match. The message says what to do. */
export class MigrationError extends Error {
  override name = "MigrationError";
}
