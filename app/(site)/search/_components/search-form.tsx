import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { SearchChoice } from "@/lib/site/search/search-address";
import type { SectionSummary } from "@/lib/site/sections/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { searchPath } from "@/lib/base/site-addresses";

const { form } = siteWords.search;

type Props = { choice: SearchChoice; sections: SectionSummary[] };

export function SearchForm({ choice, sections }: Props) {
  const { words, section, from, to } = choice;
  return (
    <form action={searchPath} role="search" aria-label={form.name} className="grid gap-3">
      <TextField
        label={form.sought}
        name="q"
        type="search"
        defaultValue={words}
        enterKeyHint="search"
        hint={form.hint}
      />
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={form.section}
          name="section"
          defaultValue={section ?? ""}
          className="grow basis-full sm:basis-44"
        >
          <option value="">{form.allSections}</option>
          {sections.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
        <DayField label={form.from} name="from" day={from} />
        <DayField label={form.to} name="to" day={to} />
        <Button look="strong" type="submit" className="min-h-[2.375rem] max-sm:grow">
          {form.submit}
        </Button>
      </div>
    </form>
  );
}

function DayField({ label, name, day }: { label: string; name: string; day: string | null }) {
  return (
    <TextField
      {...{ label, name }}
      type="date"
      defaultValue={day ?? ""}
      className="grow basis-36"
    />
  );
}
