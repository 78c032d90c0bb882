// The choices for a related link's target.
import { findArticles } from "@/lib/desk/articles/desk-queries";
import { deskQuery } from "@/lib/web/routes/desk-route";

export const GET = deskQuery(({ actor, search }) =>
  findArticles(actor, search.get("words") ?? "", 20),
);
