// What is searched for, where and of which days.
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { SearchChoice } from "@/lib/site/search/search-address";
import type { SectionSummary } from "@/lib/site/sections/queries";
import { searchPath } from "@/lib/base/site-addresses";

type Props = { choice: SearchChoice; sections: SectionSummary[] };

export function SearchForm({ choice, sections }: Props) {
  const { words, section, from, to } = choice;
  return (
    <form action={searchPath} role="search" aria-label="Articles" className="grid gap-3">
      <TextField
        label="Words"
        name="q"
        type="search"
        defaultValue={words}
        enterKeyHint="search"
        hint="“Quotes” keep words together, a star finds every word that begins so (harb*), a minus leaves a word out (-ferry)."
      />
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label="Section"
          name="section"
          defaultValue={section ?? ""}
          className="grow basis-full sm:basis-44"
        >
          <option value="">All sections</option>
          {sections.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
        <DayField label="From" name="from" day={from} />
        <DayField label="To" name="to" day={to} />
        <Button look="strong" type="submit" className="min-h-[2.375rem] max-sm:grow">
          Search
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
