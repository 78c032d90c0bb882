"use client";
import { useRouter } from "next/navigation";
import { SecondStep } from "@/components/desk/sign-in/second-step";
import { findSignedInUserId, type Ways } from "@/components/desk/sign-in/sign-in-request";
import { tellSignedIn } from "@/components/desk/sign-in/signed-in";

export function SecondStepOfPage({ ways, next }: { ways: Ways; next: string }) {
  const router = useRouter();
  return (
    <SecondStep
      ways={ways}
      next={next}
      isWholePage
      onSignedIn={async () => {
        const userId = await findSignedInUserId();
        if (userId !== null) tellSignedIn(userId);
        window.location.assign(next);
      }}
      onTooLate={() => {
        router.push(`/sign-in?${new URLSearchParams({ next, notice: "late" })}`);
      }}
    />
  );
}
