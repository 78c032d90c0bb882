import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { askWhatIsWrong } from "@/lib/browser/health/what-is-wrong";

export function BrokenPage({ error }: { error: unknown }) {
  const [wrong, setWrong] = useState<string[]>([]);
  useEffect(() => {
    console.error(error);
    void askWhatIsWrong().then(setWrong);
  }, [error]);
  // By it an administrator finds the error in the log.
  const number = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div className="pt-12" role="alert">
      <h1 className="text-2xl font-semibold">This page could not be shown</h1>
      {wrong.length > 0 ? (
        <p className="mt-3 max-w-prose">
          {wrong.join(" ")} What you typed is kept in this browser and comes back when the page
          loads. An administrator of the server has to look at it.
        </p>
      ) : (
        <p className="mt-3 max-w-prose">
          The desk may have been updated while the page was open, or the server may have failed for
          a moment. What you typed is kept in this browser and comes back when the page loads.
        </p>
      )}
      {number !== null && (
        <p className="mt-3 text-sm text-ink-soft">The number of this failure: {number}</p>
      )}
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
