// Media records by their words: what the picture dialog shows.
import { listMedia } from "@/lib/media/queries";
import { deskQuery } from "@/lib/web/desk-route";

export const GET = deskQuery(({ search }) => listMedia(search.get("words") ?? "", 60));
