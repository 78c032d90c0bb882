// Each page asks for itself who is signed in: a layout does not protect.
import type { Metadata } from "next";
import type { ReactNode } from "react";
import "@/app/desk/desk.css";
import { CacheWarning, DemoWarning } from "@/components/desk/desk-warnings";
import { DeskHeader } from "@/components/desk/desk-header";
import { WaitingAnswer } from "@/components/desk/forms/waiting-answer";
import { FreshHistory } from "@/components/desk/fresh-history";
import { SecondFactorNotice } from "@/components/desk/second-factor-notice";
import { UploadsOfPage } from "@/components/desk/uploads/uploads-of-page";
import { WriterOfPage } from "@/components/desk/writer";
import { SkipLink } from "@/components/ui/skip-link";
import { currentSession } from "@/lib/web/auth/session";
import { env } from "@/lib/base/env";
import { mostBytes } from "@/lib/newsroom/media/intake/limits";
import { mostRecordingBytes } from "@/lib/newsroom/recordings/limits";
import { hasDemoPasswords } from "@/lib/newsroom/users/setup";
import { answerOfPage } from "@/lib/web/forms/answer-of-page";
import { WithSignInWays } from "@/components/desk/sign-in/ways";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Desk", robots: { index: false } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (session === null) return children;
  const { user, deadline } = session;
  const ways = { hasPasswords: env().hasPasswords, provider: env().sso?.name ?? null };
  const who = { id: user.id, name: user.name };
  return (
    <>
      <FreshHistory />
      <SkipLink target="content">Skip to the content</SkipLink>
      {(await hasDemoPasswords()) && <DemoWarning />}
      <CacheWarning />
      <SecondFactorNotice deadline={deadline} />
      <DeskHeader siteName={env().siteName} user={user} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto max-w-[90rem] px-4 pb-16 outline-none sm:px-6"
      >
        <WithSignInWays ways={ways}>
          <UploadsOfPage
            user={who}
            mostBytes={mostBytes()}
            mostRecordingBytes={mostRecordingBytes()}
          >
            <WriterOfPage user={who}>
              <WaitingAnswer answer={await answerOfPage("/desk")}>{children}</WaitingAnswer>
            </WriterOfPage>
          </UploadsOfPage>
        </WithSignInWays>
      </main>
    </>
  );
}
