import { findFrontEdition } from "@/lib/newsroom/fronts/standing";
import { deskQuery } from "@/lib/web/routes/desk-route";
import { answerLivePages } from "@/lib/web/routes/live-pages-route";

export const GET = deskQuery(() => answerLivePages(findFrontEdition));
