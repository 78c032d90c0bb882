// Next answers HEAD by GET, without the bytes.
import { answerPicture } from "@/lib/web/routes/media-route";

type Context = { params: Promise<{ key: string[] }> };

export async function GET(request: Request, { params }: Context) {
  return answerPicture(request, (await params).key.join("/"));
}
