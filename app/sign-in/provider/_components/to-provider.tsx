"use client";
import { useEffect, useState } from "react";
import { findProviderAddress } from "@/components/desk/sign-in/sign-in-request";

export function ToProvider({ name, back }: { name: string; back: string }) {
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    findProviderAddress(back).then((address) => {
      if (isGone) return;
      if (address === null) setFailed(true);
      else window.location.replace(address);
    });
    return () => {
      isGone = true;
    };
  }, [back]);
  return (
    <>
      <p role="status">
        {isFailed ? `The way to ${name} could not be found.` : `Going to ${name} …`}
      </p>
      <p className="mt-4">
        <a href="/sign-in" className="text-link">
          Back to the sign-in page
        </a>
      </p>
    </>
  );
}
