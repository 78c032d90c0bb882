"use client";
import { BrokenPage } from "@/components/desk/broken-page";

/** A page of the desk that failed, on the server or in the browser; the desk's frame stays. */
export default function DeskError({ error }: { error: unknown }) {
  return <BrokenPage error={error} />;
}
