// Pictures out of the data folder. Next answers HEAD by GET too, and leaves the bytes out.
import { answerPicture } from "@/lib/web/routes/media-route";

type Context = { params: Promise<{ key: string[] }> };

export async function GET(request: Request, { params }: Context) {
  return answerPicture(request, (await params).key.join("/"));
}
