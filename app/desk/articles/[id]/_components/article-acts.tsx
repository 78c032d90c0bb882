// What is done with an article as a whole, after the latest text is saved.
import { useState } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { binDays } from "@/lib/base/bin-time";
import { randomId } from "@/lib/base/random-id";
import type { SaveEngine } from "@/lib/browser/saving/engine";
import type { ArticleState } from "@/lib/desk/articles/desk-shape";

type Props = { article: ArticleState; engine: SaveEngine };

export function ArticleActs({ article: { id, version, mayBin }, engine }: Props) {
  const [newId] = useState(randomId);

  /** Gives what stands against it. */
  async function saveFirst(fields: FormData): Promise<string> {
    await engine.saveFirst();
    const { isUnsaved, article } = engine.snapshot;
    if (isUnsaved) return "Your latest text is not saved yet. Save the draft first.";
    if (fields.has("version")) fields.set("version", String(article.version));
    return "";
  }

  /** A press after a lost answer leads to the same duplicate. */
  async function chooseId(fields: FormData): Promise<string> {
    fields.set("newId", newId);
    return saveFirst(fields);
  }

  return (
    <section aria-labelledby="article-acts" className="space-y-4">
      <h2 id="article-acts" className="border-b border-rule pb-1 text-base font-semibold">
        {mayBin ? "Duplicate and delete" : "Duplicate"}
      </h2>
      <ActionForm form="articles/duplicate" className="space-y-1.5" prepare={chooseId}>
        <input type="hidden" name="id" value={id} />
        <Button type="submit">Duplicate</Button>
        <p className="text-sm text-ink-soft">
          A new draft with the same words, without address, dates, notes and history.
        </p>
      </ActionForm>
      {mayBin && (
        <ActionForm form="articles/bin" className="space-y-1.5" prepare={saveFirst}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <Button type="submit">Move to the bin</Button>
          <p className="text-sm text-ink-soft">It is deleted {binDays} days later.</p>
        </ActionForm>
      )}
    </section>
  );
}
