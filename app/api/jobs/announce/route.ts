// The server's own round for those who follow the feeds: tells the hub what is new.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { announceEditions } from "@/lib/outbox/announce";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  // The hub fetches the feeds at once: they are to have what it is told of.
  return Response.json(await announceEditions(expireNewEditions));
}
