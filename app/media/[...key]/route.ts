// Next answers HEAD by GET, without the bytes.
import { answerMedia } from "@/lib/web/routes/media-route";

type Context = { params: Promise<{ key: string[] }> };

export async function GET(request: Request, { params }: Context) {
  return answerMedia(request, (await params).key.join("/"));
}
