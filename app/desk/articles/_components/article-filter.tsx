// A plain form, so that each list has an address.
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { ListChoice, ArticleOrderName } from "@/lib/desk/articles/desk-list-address";
import { stageWords, stages } from "@/lib/content/articles/workflow";
import { may } from "@/lib/content/users/permissions";
import type { Actor } from "@/lib/content/users/actor";

type Named = { slug: string; name: string };
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

export function ArticleFilter({ choice, sections, authors, user }: Props) {
  return (
    <form
      action="/desk/articles"
      role="search"
      aria-label="Articles"
      className="mb-4 flex flex-wrap items-end gap-3 border-y border-rule py-3"
    >
      <TextField
        label="Search"
        name="words"
        type="search"
        defaultValue={choice.words}
        className="min-w-56 grow basis-full md:basis-0"
      />
      <SelectField
        label="Search in"
        name="in"
        defaultValue={choice.isInText ? "text" : ""}
        className="grow basis-60 md:max-w-60"
      >
        <option value="">Headline, standfirst, author</option>
        <option value="text">Full text</option>
      </SelectField>
      <SelectField
        label="Sort by"
        name="order"
        defaultValue={choice.order}
        className="grow basis-60 md:max-w-60"
      >
        {Object.entries(orderWords).map(([order, words]) => (
          <option key={order} value={order}>
            {words}
          </option>
        ))}
      </SelectField>
      <SelectField label="Owner" name="of" defaultValue={choice.concern ?? ""} className={narrow}>
        <option value="">Everyone</option>
        <option value="mine">Mine</option>
        {(may(user, "approve") || choice.concern === "review") && (
          <option value="review">For my review</option>
        )}
        {(may(user, "binArticles") || choice.concern === "bin") && (
          <option value="bin">In the bin</option>
        )}
      </SelectField>
      <SelectField label="Stage" name="stage" defaultValue={choice.stage ?? ""} className={narrow}>
        <option value="">All</option>
        {stages.map((stage) => (
          <option key={stage} value={stage}>
            {capitalized(stageWords[stage].replace(/^a /, ""))}
          </option>
        ))}
      </SelectField>
      <NamedField label="Section" name="section" chosen={choice.section} among={sections} />
      <NamedField label="Author" name="author" chosen={choice.author} among={authors} />
      <Button type="submit" className="min-h-[2.375rem] max-md:grow">
        Show
      </Button>
    </form>
  );
}

const narrow = "grow basis-32 md:max-w-48";

type NamedProps = { label: string; name: string; chosen: string | null; among: Named[] };

function NamedField({ label, name, chosen, among }: NamedProps) {
  return (
    <SelectField label={label} name={name} defaultValue={chosen ?? ""} className={narrow}>
      <option value="">All</option>
      {among.map((one) => (
        <option dir="auto" key={one.slug} value={one.slug}>
          {one.name}
        </option>
      ))}
    </SelectField>
  );
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
