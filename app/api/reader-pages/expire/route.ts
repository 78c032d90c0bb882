// Where a command of this newsroom (an import, say) tells its running server that readers have something new.
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
