// One field with a chip for each filter. It is a plain form, so that each list has an address; scripts only apply a filter at once.
import { FilterForm } from "@/app/desk/articles/_components/filter-form";
import {
  listFilters,
  type ListFilterField,
  type Named,
} from "@/app/desk/articles/_components/list-filters";
import { SearchField, type Chip } from "@/app/desk/articles/_components/search-field";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import {
  listAddress,
  type ArticleOrderName,
  type ListChoice,
} from "@/lib/desk/articles/desk-list-address";
import type { Actor } from "@/lib/content/users/actor";

type Props = { choice: ListChoice; sections: Named[]; authors: Named[]; user: Actor };

const orderWords: Record<ArticleOrderName, string> = {
  "last-changed": "Recently changed first",
  "first-changed": "Oldest changes first",
  "a-z": "Headlines, A to Z",
  "z-a": "Headlines, Z to A",
  "last-published": "Recently published first",
  "first-published": "Oldest published first",
  "next-scheduled": "Next scheduled first",
  "last-scheduled": "Last scheduled first",
};

export function ArticleFilter({ choice, ...about }: Props) {
  const filters = listFilters(choice, about);
  const chosen = Object.fromEntries(filters.map((one) => [one.name, one.chosen]));
  return (
    <FilterForm values={{ ...chosen, words: choice.words, order: choice.order }}>
      <div className="flex flex-wrap items-end gap-3">
        <SearchField
          words={choice.words}
          chips={chipsOf(choice, filters)}
          offers={filters.flatMap(offersOf)}
        />
        <SelectField
          label="Sort by"
          name="order"
          defaultValue={choice.order}
          className="grow basis-56 md:max-w-60"
        >
          {Object.entries(orderWords).map(([order, words]) => (
            <option key={order} value={order}>
              {words}
            </option>
          ))}
        </SelectField>
        <Button type="submit" className="min-h-[2.375rem] max-md:grow">
          Search
        </Button>
      </div>
      <details className="mt-2">
        <summary className="quiet-link min-h-6 w-fit cursor-pointer text-sm">All filters</summary>
        <div className="mt-2 flex flex-wrap items-end gap-3">
          {filters.map((one) => (
            <FilterSelect key={one.name} {...one} />
          ))}
        </div>
      </details>
    </FilterForm>
  );
}

function FilterSelect({ name, label, none, options, chosen }: ListFilterField) {
  return (
    <SelectField
      label={label}
      name={name}
      defaultValue={chosen}
      className="grow basis-36 md:max-w-56"
    >
      <option value="">{none}</option>
      {options.map(({ value, words }) => (
        <option dir="auto" key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}

/** What leads to the same list without each filter. */
function chipsOf(choice: ListChoice, filters: ListFilterField[]): Chip[] {
  const without = {
    of: { concern: null },
    stage: { stage: null },
    section: { section: null },
    author: { author: null },
    holds: { holds: null },
    in: { isInText: false },
  } as const;
  return filters.flatMap(({ name, label, options, chosen }) => {
    const option = options.find(({ value }) => value === chosen);
    if (option === undefined) return [];
    const href = listAddress({ ...choice, ...without[name], from: null });
    return { name, words: `${label}: ${option.words}`, href };
  });
}

function offersOf({ name, label, options, chosen }: ListFilterField) {
  return options
    .filter(({ value }) => value !== chosen)
    .map(({ value, words }) => ({ name, value, words: `${label}: ${words}` }));
}
