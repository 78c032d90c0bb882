// A command of this newsroom, such as an import, reports here that pages have changed.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json(
      { error: "Only a command of this newsroom may ask for that." },
      { status: 401 },
    );
  }
  await expireNewEditions();
  return new Response(null, { status: 204 });
}
