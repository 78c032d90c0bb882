// Where the identity provider leads back to: other tabs are told that somebody has signed in.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Back } from "@/app/sign-in/back/_components/back";
import { DoorFrame } from "@/components/desk/door-frame";
import { currentUser } from "@/lib/web/auth/session";
import { env } from "@/lib/base/env";
import { deskPath } from "@/lib/web/pages/desk-path";

export const metadata: Metadata = { title: "Signed in", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BackPage({ searchParams }: Props) {
  const { next, tab } = await searchParams;
  const user = await currentUser();
  if (user === null) redirect("/sign-in");
  const destination = deskPath(next);
  return (
    <DoorFrame siteName={env().siteName} title="Signed in">
      <Back userId={user.id} destination={destination} isOwnTab={tab === "own"} />
    </DoorFrame>
  );
}
