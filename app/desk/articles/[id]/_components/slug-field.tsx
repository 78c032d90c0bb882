// Follows the headline until the first publication, unless it is set by hand. From then on it changes only on purpose.
// A typed text counts once it is a slug.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useSharedWords } from "@/components/desk/shared-words";
import { TextField } from "@/components/ui/field";
import type { ArticleState } from "@/lib/desk/articles/desk-shape";
import { slugFromHeadline } from "@/lib/content/articles/headline";
import type { Content } from "@/lib/content/articles/schema";
import { fields } from "@/lib/content/fields";

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  article: ArticleState;
  mayRename: boolean;
};

export function SlugField({ content: { slug, headline }, edit, article, mayRename }: Props) {
  const { wasPublished } = article;
  // The text of the field while it is no slug.
  const [unfit, setUnfit] = useState<{ typed: string; problem: string } | null>(null);
  const isFixed = wasPublished && !mayRename;
  const isMoving = wasPublished && slug !== article.slug;

  function type(typed: string) {
    const { success, data, error } = fields.slug.shape.safeParse(typed);
    setUnfit(
      success && data === typed ? null : { typed, problem: error?.issues[0]?.message ?? "" },
    );
    if (success) edit({ slug: data });
  }

  return (
    <div className="space-y-1.5">
      <TextField
        label={fields.slug.label}
        data-place="slug"
        {...useSharedWords<HTMLInputElement>(unfit?.typed ?? slug, type)}
        maxLength={fields.slug.limit}
        readOnly={isFixed}
        aria-invalid={unfit !== null}
        hint={unfit?.problem || hintOf({ isFixed, isMoving, wasPublished, old: article.slug })}
        onBlur={() => setUnfit(null)}
      />
      {!isFixed && (
        <Button onClick={() => type(slugFromHeadline(headline))} className="min-h-8 px-2.5 text-sm">
          Make it from the headline
        </Button>
      )}
    </div>
  );
}

function hintOf(now: {
  isFixed: boolean;
  isMoving: boolean;
  wasPublished: boolean;
  old: string;
}): string {
  if (now.isFixed) return "This address is live. Only an editor can change it.";
  if (now.isMoving) return `Once this is published, “${now.old}” redirects here.`;
  if (now.wasPublished)
    return "This address is live. If you change it, the old one redirects here.";
  return "The last part of the article’s address. It follows the headline until you choose one.";
}
