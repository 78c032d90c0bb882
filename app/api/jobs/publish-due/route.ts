// The server's own round, every few seconds: makes live what is due, and expires what readers were shown before.
import { findNextDue, publishDue } from "@/lib/articles/publication";
import { isFromCommand } from "@/lib/auth/server-secret";
import { whileHolding } from "@/lib/jobs/claim";
import { expireNewEditions } from "@/lib/web/reader-pages";

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  try {
    await whileHolding("publish due", publishDue);
  } finally {
    await expireNewEditions();
  }
  return Response.json({ nextDue: await findNextDue() });
}
