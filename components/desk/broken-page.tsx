"use client";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";

export function BrokenPage({ error }: { error: unknown }) {
  useEffect(() => console.error(error), [error]);
  return (
    <div className="pt-12" role="alert">
      <h1 className="text-2xl font-semibold">This page could not be shown</h1>
      <p className="mt-3 max-w-prose">
        The desk may have been updated while the page was open, or the server may have failed for a
        moment. What you typed is kept in this browser and comes back when the page loads.
      </p>
      <p className="mt-5 flex flex-wrap items-center gap-4">
        <Button look="strong" onClick={() => location.reload()}>
          Reload the page
        </Button>
        <a href="/desk" className="text-link">
          My desk
        </a>
      </p>
    </div>
  );
}
