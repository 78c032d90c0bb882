import { findFrontEdition } from "@/lib/newsroom/fronts/standing";
import { deskQuery } from "@/lib/web/routes/desk-route";
import { answerLivePages } from "@/lib/web/routes/live-pages-route";
import { assertMay } from "@/lib/content/users/permissions";

export const GET = deskQuery(({ actor }) => {
  assertMay(actor, "arrangeFront");
  return answerLivePages(findFrontEdition);
});
