"use client";
import { BrokenPage } from "@/components/desk/broken-page";

export default function DeskError({ error }: { error: unknown }) {
  return <BrokenPage error={error} />;
}
