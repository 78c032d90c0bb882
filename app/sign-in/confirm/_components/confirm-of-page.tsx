"use client";
import { ConfirmForm } from "@/components/desk/forms/confirm-form";

export function ConfirmOfPage({ userId, next }: { userId: string; next: string }) {
  return (
    <ConfirmForm userId={userId} next={next} onConfirmed={() => window.location.assign(next)} />
  );
}
