// The way in to the desk.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ssoProblemIn } from "@/app/sign-in/_components/sso-problems";
import { WayIn } from "@/app/sign-in/_components/way-in";
import { DoorFrame } from "@/components/desk/door-frame";
import { signInWays } from "@/lib/web/auth/sign-in-ways";
import { currentUser } from "@/lib/web/auth/session";
import { deskPath } from "@/lib/web/pages/desk-path";
import { env } from "@/lib/base/env";
import { WithSignInWays } from "@/components/desk/sign-in/ways";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

/** What the address can say has just happened. */
const notices = new Map([
  ["chosen", "Your password is set. Sign in with it."],
  ["address", "Your e-mail address is changed. Sign in with the new one."],
  ["changed", "Your password is changed. Sign in with the new one."],
  ["late", "That took too long. Give your password again."],
]);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, notice, problem: code } = await searchParams;
  const problem = ssoProblemIn(code, env().sso?.name ?? "", "sign in");
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
      <WithSignInWays ways={signInWays()}>
        <WayIn destination={destination} />
      </WithSignInWays>
    </DoorFrame>
  );
}
