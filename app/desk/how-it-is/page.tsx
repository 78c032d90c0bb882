import type { Metadata } from "next";
import { SettingTable } from "@/app/desk/how-it-is/_components/setting-table";
import { SignTable } from "@/app/desk/how-it-is/_components/sign-table";
import { DeskSection } from "@/components/desk/desk-section";
import { Moment } from "@/components/desk/moment";
import { now } from "@/lib/base/clock";
import { listSettings } from "@/lib/desk/settings/in-force";
import { lookAtEverything } from "@/lib/desk/signs/all";
import { summaryOf } from "@/lib/desk/signs/summary";
import { requireUserWhoMay } from "@/lib/web/auth/session";

export const metadata: Metadata = { title: "How it is" };

export default async function HowItIsPage() {
  await requireUserWhoMay("seeHealth", "/desk/how-it-is");
  const signs = await lookAtEverything();
  return (
    <>
      <h1 className="pt-6 text-2xl font-semibold">How it is</h1>
      <p className="max-w-prose pb-4 pt-1">
        {summaryOf(signs)} Looked at <Moment at={now()} />.{" "}
        <a href="/desk/how-it-is" className="text-link">
          Look again
        </a>
      </p>
      <SignTable signs={signs} />
      <DeskSection title="Settings in force">
        <p className="mb-3 max-w-prose text-sm text-ink-soft">
          A setting is changed in the file .env or in the environment of the server, and counts from
          the next start. Passwords, keys and secrets are not shown.
        </p>
        <SettingTable settings={listSettings()} />
      </DeskSection>
    </>
  );
}
