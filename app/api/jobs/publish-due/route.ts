// The server's own round, every few seconds: makes live what is due, and expires what readers were shown before.
import { findNextDue, hasChangedForReaders, publishDue } from "@/lib/articles/publication";
import { isFromCommand } from "@/lib/auth/server-secret";
import { now } from "@/lib/clock";
import { whileHolding } from "@/lib/jobs/claim";
import { expireReaderPages } from "@/lib/web/reader-pages";

/** When this server last looked for what changed for readers; at first it has kept no page. */
let lookedAt = now();

export async function POST(request: Request) {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  const begunAt = now();
  try {
    await whileHolding("publish due", publishDue);
  } finally {
    if (await hasChangedForReaders(lookedAt)) expireReaderPages();
    lookedAt = begunAt;
  }
  return Response.json({ nextDue: await findNextDue() });
}
