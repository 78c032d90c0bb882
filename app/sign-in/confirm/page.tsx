// Where no script runs, a form that needs a proof leads here, and from here back to itself. The identity provider leads here, too,
// if it confirmed nothing.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ssoProblemIn } from "@/app/sign-in/_components/sso-problems";
import { ConfirmOfPage } from "@/app/sign-in/confirm/_components/confirm-of-page";
import { DoorFrame } from "@/components/desk/door-frame";
import { WithSignInWays } from "@/components/desk/sign-in/ways";
import { env } from "@/lib/base/env";
import { signInWays } from "@/lib/web/auth/sign-in-ways";
import { currentUser } from "@/lib/web/auth/session";
import { deskPath } from "@/lib/web/pages/desk-path";

export const metadata: Metadata = { title: "Confirm that it is you", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ConfirmPage({ searchParams }: Props) {
  const { next: asked, problem: code } = await searchParams;
  const next = deskPath(asked);
  const user = await currentUser();
  if (user === null) redirect(`/sign-in?${new URLSearchParams({ next })}`);
  const problem = ssoProblemIn(code, env().sso?.name ?? "", "confirm");
  return (
    <DoorFrame siteName={env().siteName} title="Confirm that it is you">
      {problem && (
        <p role="alert" className="mb-5 text-accent">
          {problem}
        </p>
      )}
      <WithSignInWays ways={signInWays()}>
        <ConfirmOfPage userId={user.id} next={next} />
      </WithSignInWays>
    </DoorFrame>
  );
}
