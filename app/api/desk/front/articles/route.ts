import { findFrontArticles, listFrontArticles } from "@/lib/desk/fronts/desk-queries";
import { deskQuery } from "@/lib/web/routes/desk-route";

const most = 20;

export const GET = deskQuery(({ actor, search }) => {
  const words = search.get("words");
  return words === null
    ? listFrontArticles(actor, search.getAll("id").slice(0, 200))
    : findFrontArticles(actor, words, most);
});
