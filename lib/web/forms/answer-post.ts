// With scripts a form is answered as JSON. Without scripts the page shows the answer and, after a refusal, what was
// typed.
import { unstable_rethrow } from "next/navigation";
import { recordRefusal } from "@/lib/newsroom/audit/refusals";
import { findSender } from "@/lib/web/auth/sender";
import { noteUse } from "@/lib/web/auth/session";
import { freshForm, type FormState } from "@/lib/web/forms/form-state";
import { forms } from "@/lib/web/forms/all";
import type { Done, Form } from "@/lib/web/forms/desk-form";
import { answerCookie, answerSeconds, keepAnswer } from "@/lib/web/forms/kept-answers";
import { refusalOf } from "@/lib/web/requests/refusals";
import { thenExpire } from "@/lib/web/pages/reader-pages";
import { assertSameOrigin } from "@/lib/web/requests/same-origin";
import { InvalidInputError, UnconfirmedError } from "@/lib/base/errors";
import { readUpTo } from "@/lib/web/requests/read-json";
import { logError } from "@/lib/base/log/log";

type Answered = { status: number; state: FormState; userId: string | null };

/** Refuses requests from other sites' pages. */
export async function answerFormPost(request: Request, name: string): Promise<Response> {
  const form = Object.entries<Form>(forms).find(([one]) => one === name)?.[1];
  if (!form) return told(404, "There is no such form.");
  let fields: FormData;
  try {
    assertSameOrigin(request);
    fields = await readForm(request);
  } catch (error) {
    unstable_rethrow(error);
    const { status, refusal } = refusalOf(error);
    return told(status === 500 ? 400 : status, refusal.problems.join(" "));
  }
  const answered = await answer(request, form, fields);
  if (request.headers.get("accept")?.includes("application/json")) {
    return Response.json(answered.state, { status: answered.status, headers: unkept });
  }
  return leadBack(name, form.pageOf(fields), answered);
}

async function answer(request: Request, form: Form, fields: FormData): Promise<Answered> {
  const typed = form.typedIn(fields);
  let userId: string | null = null;
  const refused = (status: number, problems: readonly string[]): Answered => ({
    status,
    state: { ...freshForm, problems, typed },
    userId,
  });
  try {
    if (form.isForAnybody) return done(await thenExpire(() => form.work(fields)), typed, userId);
    const { session, problem } = await findSender(request, form.isForSettingUp);
    userId = session?.user.id ?? null;
    if (problem !== null) return refused(401, [problem]);
    noteUse(session);
    return done(await thenExpire(() => form.work(fields, session)), typed, userId);
  } catch (error) {
    unstable_rethrow(error);
    await recordRefusal(error);
    const { status, refusal } = refusalOf(error);
    if (status >= 500) logError("A form failed.", { error, status });
    const refusedAs = refused(status, refusal.problems);
    if (!(error instanceof UnconfirmedError)) return refusedAs;
    return { ...refusedAs, state: { ...refusedAs.state, isUnconfirmed: true } };
  }
}

function done(result: Done, sent: FormState["typed"], userId: string | null): Answered {
  const said = typeof result === "string" ? { done: result } : result;
  const typed = "asks" in said ? sent : {};
  return { status: 200, state: { ...freshForm, ...said, typed }, userId };
}

const unkept = { "Cache-Control": "no-store" };

function told(status: number, sentence: string): Response {
  return Response.json({ ...freshForm, problems: [sentence] }, { status, headers: unkept });
}

/** Stands over the form after its sender has signed in again. */
const unsent = "You had been signed out, and this was not sent. Send it again.";

/** Stands over the form after its sender has proved who they are. */
const unsentYet = "This was not sent yet. Send it now.";

/** The address has no host, so that it works whatever name the request came by. */
async function leadBack(
  form: string,
  page: string,
  { status, state, userId }: Answered,
): Promise<Response> {
  const next = new URLSearchParams({ next: page });
  const wayIn = state.isUnconfirmed ? `/sign-in/confirm?${next}` : `/sign-in?${next}`;
  const isAsked = status === 401 || state.isUnconfirmed;
  // A page of the way in knows itself where it leads who is signed out.
  const back = isAsked && !page.startsWith("/sign-in") ? wayIn : page;
  const headers = new Headers({ ...unkept, Location: state.goTo || back });
  if (state.goTo === "") {
    const words = state.isUnconfirmed ? unsentYet : unsent;
    const shown = isAsked ? { ...state, isUnconfirmed: false, problems: [words] } : state;
    const id = await keepAnswer({ form, page, userId, state: shown });
    headers.append(
      "Set-Cookie",
      `${answerCookie(page)}=${id}; Path=/; Max-Age=${answerSeconds}; HttpOnly; SameSite=Strict`,
    );
  }
  return new Response(null, { status: 303, headers });
}

/** Bytes: five times a picture's form with every field full. */
const longestForm = 1024 * 1024;

/** @throws InvalidInputError if the form has another encoding, is longer than 1 MiB, or breaks off */
async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    throw new InvalidInputError("Send a form, as browsers do.");
  }
  const bytes = await readUpTo(longestForm, request.body).catch(() => {
    throw new InvalidInputError("The request broke off.");
  });
  if (bytes === null) throw new InvalidInputError("That is too long: the limit is 1 MiB.");
  const fields = new FormData();
  for (const [name, text] of new URLSearchParams(bytes.toString())) fields.append(name, text);
  return fields;
}
