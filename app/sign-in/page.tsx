// The way in to the desk.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WayIn } from "@/app/sign-in/_components/way-in";
import { DoorFrame } from "@/components/desk/door-frame";
import { currentUser } from "@/lib/web/auth/session";
import { deskPath } from "@/lib/web/pages/desk-path";
import { env } from "@/lib/base/env";
import { WithSignInWays } from "@/components/desk/sign-in/ways";
import type { SsoProblem } from "@/lib/web/routes/sso-route";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

/** What the address can say has just happened. */
const notices = new Map([
  ["chosen", "Your password is set. Sign in with it."],
  ["address", "Your e-mail address is changed. Sign in with the new one."],
  ["changed", "Your password is changed. Sign in with the new one."],
  ["late", "That took too long. Give your password again."],
]);

const ssoProblems = new Map<string, string>(
  Object.entries({
    "no-role": "Your groups there give you no role in this newsroom. Ask an administrator.",
    "no-user": "Nobody has invited you to this newsroom yet. Ask an administrator.",
    "not-verified":
      "Your e-mail address is not verified there, so that you cannot be recognised by it.",
    "other-user": "Somebody else signs in with your e-mail address. Ask an administrator.",
    disabled: "Your access to this newsroom is disabled. Ask an administrator.",
    limits: "Your new role does not fit the articles that you work on. Ask an administrator.",
    cancelled: "You were not signed in: it was cancelled there.",
    failed: "Signing in there failed. Try again. If it fails again, tell an administrator.",
  } satisfies Record<SsoProblem, string>),
);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, notice, problem: code } = await searchParams;
  const problem = typeof code === "string" && ssoProblems.get(code);
  const ways = { hasPasswords: env().hasPasswords, provider: env().sso?.name ?? null };
  const said = typeof notice === "string" && notices.get(notice);
  const destination = deskPath(next);
  if (await currentUser()) redirect(destination);
  return (
    <DoorFrame siteName={env().siteName} title="Sign in">
      {said && <p className="mb-5 text-good">{said}</p>}
      {problem && (
        <p role="alert" className="mb-5 text-accent">
          {problem}
        </p>
      )}
      <WithSignInWays ways={ways}>
        <WayIn destination={destination} />
      </WithSignInWays>
    </DoorFrame>
  );
}
