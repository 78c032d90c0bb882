import { cookies } from "next/headers";
import { newKnownBrowser } from "@/lib/newsroom/users/known-browser";
import { attemptSignIn, type SignInOutcome } from "@/lib/web/auth/options";
import { askingBrowser, noteSecondStep } from "@/lib/web/auth/give-session";
import { TooSoonError } from "@/lib/base/errors";
import { troubleOf } from "@/lib/base/trouble";
import { refusalOf } from "@/lib/web/requests/refusals";
import { logError } from "@/lib/base/log/log";

/**
 * 202 if a second step is to come; 401 for a wrong password alone; 429 with the time to wait; 403 without the token; 503 and
 * 507 with what is the matter; 500 for a fault of ours.
 */
export async function answerSignIn(handle: () => Promise<Response>): Promise<Response> {
  const { answer, outcome } = await attemptSignIn(await askingBrowser(), handle);
  if (outcome.is === "at second step") {
    await noteSecondStep(outcome.step);
    return Response.json({ ways: outcome.step.ways }, { status: 202 });
  }
  if (outcome.is === "answered" && outcome.user) {
    (await cookies()).set(newKnownBrowser(outcome.user.id));
  }
  return refusalFor(outcome) ?? answer;
}

function refusalFor(outcome: Exclude<SignInOutcome, { is: "at second step" }>): Response | null {
  if (outcome.is === "answered") return null;
  if (outcome.is === "not asked") {
    const problems = [
      "The browser did not send this site’s cookie back. Allow its cookies and try again.",
    ];
    return Response.json({ reason: "forbidden", problems }, { status: 403 });
  }
  const { error } = outcome;
  const { status, refusal } = refusalOf(error);
  if (status >= 500) logError("A sign-in failed.", { error, status });
  const trouble = troubleOf(error);
  const told = trouble
    ? { ...refusal, problems: [`You cannot sign in now. ${trouble.fact}. Try again in a moment.`] }
    : refusal;
  const response = Response.json(told, { status });
  if (error instanceof TooSoonError) response.headers.set("Retry-After", String(error.seconds));
  return response;
}
