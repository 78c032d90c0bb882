// The challenge for signing in by a passkey. Nobody is named, and nothing is written.
import { cookies } from "next/headers";
import { beginAssertion } from "@/lib/newsroom/users/second-factor/assertions";
import { assertSameOrigin } from "@/lib/web/requests/same-origin";
import { refusalOf } from "@/lib/web/requests/refusals";
import { logError } from "@/lib/base/log/log";

export async function POST(request: Request): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    assertSameOrigin(request);
    const { options, cookie } = await beginAssertion("sign-in");
    (await cookies()).set(cookie);
    return Response.json(options, { headers });
  } catch (error) {
    const { status, refusal } = refusalOf(error);
    if (status >= 500) logError("A sign-in by passkey failed.", { error, status });
    return Response.json(refusal, { status, headers });
  }
}
