// What the server asks for /health/ready and /metrics: only it may.
import { isFromCommand } from "@/lib/newsroom/users/server-secret";
import { lookAtSigns, readinessOf } from "@/lib/desk/signs/all";
import { measureOutbox } from "@/lib/outbox/ages";
import { logWarning } from "@/lib/base/log/log";

export async function POST(request: Request): Promise<Response> {
  if (!isFromCommand(request.headers.get("authorization"))) {
    return Response.json({ error: "Only the newsroom itself may ask for that." }, { status: 401 });
  }
  const measured = measureOutbox().catch((error: unknown) =>
    logWarning("The age of what waits in the outbox could not be read.", { error }),
  );
  const [signs] = await Promise.all([lookAtSigns(), measured]);
  return Response.json(readinessOf(signs), { headers: { "Cache-Control": "no-store" } });
}
