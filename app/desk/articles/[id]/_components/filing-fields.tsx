// Where the article is filed: section, slug, dateline; and the file that it came from.
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { EditedArticle } from "@/lib/articles/desk-queries";
import { slugFromHeadline } from "@/lib/articles/headline";
import type { Content } from "@/lib/articles/schema";
import type { SectionSummary } from "@/lib/sections/queries";

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  sections: SectionSummary[];
  article: EditedArticle;
};

export function FilingFields({ content, edit, sections, article }: Props) {
  const isMoving = article.stage !== "draft" && content.slug !== article.slug;
  return (
    <section aria-labelledby="filing" className="space-y-4">
      <h2 id="filing" className="border-b border-rule pb-1 text-base font-semibold">
        Filing
      </h2>
      <SelectField
        label="Section"
        value={content.sectionId ?? ""}
        onChange={(event) => edit({ sectionId: event.target.value || null })}
      >
        <option value="">No section</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="space-y-1.5">
        <TextField
          label="Slug"
          value={content.slug}
          maxLength={120}
          hint={
            isMoving
              ? "Once this is published, the old address answers no more."
              : "The last part of the article’s address."
          }
          onChange={(event) => edit({ slug: event.target.value })}
        />
        <Button
          onClick={() => edit({ slug: slugFromHeadline(content.headline) })}
          className="min-h-8 px-2.5 text-sm"
        >
          Make it from the headline
        </Button>
      </div>
      <TextField
        label="Dateline"
        value={content.dateline}
        maxLength={200}
        hint="The place that opens the first paragraph, if any."
        onChange={(event) => edit({ dateline: event.target.value })}
      />
      {article.wireFile && (
        <p className="text-sm">
          Imported from{" "}
          <a
            href={`/api/desk/articles/${article.id}/wire-copy`}
            target="_blank"
            className="text-link"
          >
            {article.wireFile}
          </a>
        </p>
      )}
    </section>
  );
}
