"use client";
// The button that makes an earlier revision the draft again.
import { useActionState } from "react";
import { restore, type RestoreState } from "@/app/desk/articles/[id]/history/actions";
import { Button } from "@/components/ui/button";

type Props = { articleId: string; number: number; version: number };

const untried: RestoreState = { problems: [] };

export function RestoreForm({ articleId, number, version }: Props) {
  const [{ problems }, act, isPending] = useActionState(restore, untried);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={articleId} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit" disabled={isPending}>
        Restore revision {number}
      </Button>
      <p role="alert" className="text-sm font-semibold text-accent">
        {problems.length > 0 && `${problems.join(" ")} Load this page again and look at it anew.`}
      </p>
    </form>
  );
}
