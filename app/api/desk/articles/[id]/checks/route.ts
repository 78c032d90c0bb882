import { getFindings } from "@/lib/newsroom/articles/checks/check";
import { deskQuery } from "@/lib/web/routes/desk-route";

export const GET = deskQuery<{ id: string }>(({ actor, params }) => getFindings(actor, params.id));
