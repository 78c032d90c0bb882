// Who is signed in in this browser, and still so: a page that waits for a sign-in asks.
import { deskQuery } from "@/lib/web/routes/desk-route";

export const GET = deskQuery(async ({ actor }) => ({ userId: actor.id }));
