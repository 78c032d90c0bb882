// The way to the identity provider. It is a page of its own so that a link in a new tab leads there, too.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ToProvider } from "@/app/sign-in/provider/_components/to-provider";
import { DoorFrame } from "@/components/desk/door-frame";
import { env } from "@/lib/base/env";
import { deskPath } from "@/lib/web/pages/desk-path";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProviderPage({ searchParams }: Props) {
  const { next, tab } = await searchParams;
  const { siteName, sso } = env();
  if (sso === null) notFound();
  const back = new URLSearchParams({
    next: deskPath(next),
    ...(tab === "own" ? { tab } : {}),
  });
  return (
    <DoorFrame siteName={siteName} title="Sign in">
      <ToProvider name={sso.name} back={`/sign-in/back?${back}`} />
    </DoorFrame>
  );
}
