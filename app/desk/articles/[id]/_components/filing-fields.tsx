import { SlugField } from "@/app/desk/articles/[id]/_components/slug-field";
import {
  TopicFields,
  type TopicFieldsProps,
} from "@/app/desk/articles/[id]/_components/topic-fields";
import { useSharedWords } from "@/components/desk/shared-words";
import { SelectField, TextField } from "@/components/ui/field";
import { fields } from "@/lib/content/fields";
import type { ArticleState } from "@/lib/desk/articles/desk-shape";
import type { SectionSummary } from "@/lib/site/sections/queries";

type Props = TopicFieldsProps & {
  sections: SectionSummary[];
  article: ArticleState;
  mayRename: boolean;
};

export function FilingFields({ sections, article, mayRename, ...topical }: Props) {
  const { content, edit } = topical;
  // A retired section is offered only to articles that have it.
  const offered = sections.filter(({ id, isRetired }) => !isRetired || id === content.sectionId);
  return (
    <section aria-labelledby="filing" className="space-y-4">
      <h2 id="filing" className="border-b border-rule pb-1 text-base font-semibold">
        Filing
      </h2>
      <SelectField
        label={fields.sectionId.label}
        data-place="sectionId"
        autoComplete="off"
        value={content.sectionId ?? ""}
        onChange={(event) => edit({ sectionId: event.target.value || null })}
      >
        <option value="">No section</option>
        {offered.map(({ id, name }) => (
          <option dir="auto" key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TopicFields {...topical} />
      <SlugField content={content} edit={edit} article={article} mayRename={mayRename} />
      <TextField
        label={fields.dateline.label}
        data-place="dateline"
        {...useSharedWords<HTMLInputElement>(content.dateline, (dateline) => edit({ dateline }))}
        maxLength={fields.dateline.limit}
        hint="The place that opens the first paragraph, if any."
      />
    </section>
  );
}
