// Expiry of reader pages: called by an action, route or job after its command succeeded.
import { revalidatePath } from "next/cache";

/**
 * Expires every reader page that this server keeps, unknown addresses included: the next request
 * for each is rendered from the database.
 */
export function expireReaderPages(): void {
  revalidatePath("/", "layout");
}
