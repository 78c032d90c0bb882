import { addPicture } from "@/lib/newsroom/media/commands";
import { listMedia } from "@/lib/desk/media/library";
import { deskQuery, deskUpload } from "@/lib/web/routes/desk-route";

export const GET = deskQuery(({ search }) => listMedia(search.get("words") ?? "", 60));

export const POST = deskUpload(async ({ actor, search, bytes }) => {
  const added = await addPicture(actor, { bytes, fileName: search.get("name") ?? "" });
  return Response.json(added, {
    status: added.isNew ? 201 : 200,
    headers: { "Cache-Control": "no-store" },
  });
});
