// After the right password, where no script runs; with scripts the second step takes the place of the first.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SecondStepOfPage } from "@/app/sign-in/second-step/_components/second-step-of-page";
import { DoorFrame } from "@/components/desk/door-frame";
import { env } from "@/lib/base/env";
import { findSecondStep } from "@/lib/newsroom/users/second-factor/second-step";
import { valueOfCookie } from "@/lib/web/auth/give-session";
import { currentUser } from "@/lib/web/auth/session";
import { deskPath } from "@/lib/web/pages/desk-path";

export const metadata: Metadata = { title: "Second step", robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SecondStepPage({ searchParams }: Props) {
  const next = deskPath((await searchParams).next);
  if (await currentUser()) redirect(next);
  const step = await findSecondStep(await valueOfCookie("second-step"));
  if (step === null) redirect(`/sign-in?${new URLSearchParams({ next, notice: "late" })}`);
  return (
    <DoorFrame siteName={env().siteName} title="Second step">
      <SecondStepOfPage ways={step.ways} next={next} />
    </DoorFrame>
  );
}
