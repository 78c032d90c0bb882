// Asked by a page that waits for a sign-in.
import { deskQuery } from "@/lib/web/routes/desk-route";

export const GET = deskQuery(async ({ actor }) => ({ userId: actor.id }), "setting up");
