// The server's own round for the caches in front of the site: tells those that could not be told what expired.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { purgeCaches } from "@/lib/outbox/purge";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  // They ask this server at once for what they are told of.
  await expireNewEditions();
  return Response.json(await purgeCaches());
}
