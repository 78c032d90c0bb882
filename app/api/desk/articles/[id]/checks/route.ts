// What the checks find in an article's draft as it is stored.
import { getFindings } from "@/lib/articles/checks/check";
import { deskQuery } from "@/lib/web/desk-route";

export const GET = deskQuery<{ id: string }>(({ params }) => getFindings(params.id));
