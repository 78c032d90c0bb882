"use client";
// Where the article is, and where the user works: Next gives a page of refusal no parameters, so the desk is asked.
import { useParams } from "next/navigation";
import { useEffect, useState } from "react";
import { z } from "zod";

const refusal = z.object({ problems: z.array(z.string()) });

export function OtherArticle() {
  const { id } = useParams<{ id: string }>();
  const [words, setWords] = useState("");
  useEffect(() => {
    const asking = new AbortController();
    findRefusal(id, asking.signal).then(setWords, () => {});
    return () => asking.abort();
  }, [id]);
  return (
    <p dir="auto" role="status" className="mt-3 min-h-6">
      {words}
    </p>
  );
}

async function findRefusal(id: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(`/api/desk/articles/${encodeURIComponent(id)}`, { signal });
  if (answer.status !== 403) return "";
  return refusal.parse(await answer.json()).problems.join(" ");
}
