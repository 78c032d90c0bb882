"use client";
import { BrokenPage } from "@/components/desk/broken-page";

/** A page of the way in that failed. */
export default function SignInError({ error }: { error: unknown }) {
  return (
    <main className="mx-auto max-w-xl px-4 pb-16">
      <BrokenPage error={error} />
    </main>
  );
}
