// The server's own round for the bin of pictures: deletes what has been in it long enough.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { emptyBin } from "@/lib/newsroom/media/bin";

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  return Response.json({ isMore: await emptyBin() });
}
