// Where the identity provider says that a session has ended: OpenID Connect Back-Channel Logout 1.0.
import { InvalidInputError } from "@/lib/base/errors";
import { endByLogoutToken } from "@/lib/newsroom/single-sign-on/logout";
import { readUpTo } from "@/lib/web/requests/read-json";
import { refusalOf } from "@/lib/web/requests/refusals";
import { logError } from "@/lib/base/log/log";

/** Bytes: many times a token with every claim. */
const longest = 64 * 1024;

/** 200 also where nothing was left to end; 400 with a reason for any other token, as 2.8 of the standard has it. */
export async function POST(request: Request): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    const bytes = await readUpTo(longest, request.body);
    const token = bytes && new URLSearchParams(bytes.toString()).get("logout_token");
    if (!token) throw new InvalidInputError("Send a form with a logout_token.");
    await endByLogoutToken(token);
    return new Response(null, { status: 200, headers });
  } catch (error) {
    const { status, refusal } = refusalOf(error);
    if (status >= 500) logError("A back-channel logout failed.", { error });
    return Response.json(
      { error: "invalid_request", error_description: refusal.problems.join(" ") },
      { status: status === 422 ? 400 : status, headers },
    );
  }
}
