// Where no script runs, a form that needs a proof leads here, and from here back to itself.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmOfPage } from "@/app/sign-in/confirm/_components/confirm-of-page";
import { DoorFrame } from "@/components/desk/door-frame";
import { env } from "@/lib/base/env";
import { currentUser } from "@/lib/web/auth/session";
import { deskPath } from "@/lib/web/pages/desk-path";

export const metadata: Metadata = { title: "Confirm that it is you", robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function ConfirmPage({ searchParams }: Props) {
  const next = deskPath((await searchParams).next);
  const user = await currentUser();
  if (user === null) redirect(`/sign-in?${new URLSearchParams({ next })}`);
  return (
    <DoorFrame siteName={env().siteName} title="Confirm that it is you">
      <ConfirmOfPage userId={user.id} next={next} />
    </DoorFrame>
  );
}
