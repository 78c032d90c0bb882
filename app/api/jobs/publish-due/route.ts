// The server's own round, every few seconds: makes live what is due, begins the front page's scheduled arrangements,
// and expires what readers were shown before.
import { findNextDue, publishDue } from "@/lib/newsroom/articles/publication";
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { beginDueArrangements, findNextArrangementDue } from "@/lib/newsroom/fronts/due";
import { whileHolding } from "@/lib/base/jobs/claim";
import { expireNewEditions } from "@/lib/web/pages/reader-pages";

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  try {
    await whileHolding("publish due", async () => {
      await beginDueArrangements();
      await publishDue();
    });
  } finally {
    await expireNewEditions();
  }
  const due = [await findNextDue(), await findNextArrangementDue()].filter((at) => at !== null);
  const [nextDue = null] = due.sort((one, other) => one.getTime() - other.getTime());
  return Response.json({ nextDue });
}
