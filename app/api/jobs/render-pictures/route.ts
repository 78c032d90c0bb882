// The server's own round for pictures: makes what is to be served of the next one, or lets go of what is served no more.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { sweepLeftovers } from "@/lib/newsroom/media/renditions/leftovers";
import { renderPending } from "@/lib/newsroom/media/renditions/pending";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  const id = await renderPending();
  if (id !== null) await expireNewEditions();
  return Response.json({ isMore: id !== null || (await sweepLeftovers()) });
}
