// A plain form, so that each list has an address.
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { LibraryChoice } from "@/lib/desk/media/library-address";
import { conditions } from "@/lib/desk/media/library-sql";
import { conditionWords, orderWords } from "@/lib/desk/media/library-words";

type Props = { choice: LibraryChoice; people: { id: string; name: string }[] };

export function LibraryFilter({ choice, people }: Props) {
  return (
    <form
      action="/desk/pictures"
      role="search"
      aria-label="Pictures"
      className="mb-4 flex flex-wrap items-end gap-3 border-y border-rule py-3"
    >
      {choice.view !== "grid" && <input type="hidden" name="view" value={choice.view} />}
      <TextField
        label="Search"
        name="words"
        type="search"
        defaultValue={choice.words}
        className="min-w-56 grow basis-full lg:basis-0"
      />
      <SelectField
        label="Status"
        name="of"
        defaultValue={choice.condition ?? ""}
        className="grow basis-52 lg:max-w-56"
      >
        <option value="">All</option>
        {conditions.map((condition) => (
          <option key={condition} value={condition}>
            {conditionWords[condition]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Added by"
        name="by"
        defaultValue={choice.adder ?? ""}
        className="grow max-sm:basis-full sm:basis-40 lg:max-w-48"
      >
        <option value="">Anyone</option>
        {people.map(({ id, name }) => (
          <option dir="auto" key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Added from"
        name="since"
        type="date"
        defaultValue={choice.since ?? ""}
        className={dayWidth}
      />
      <TextField
        label="Added until"
        name="until"
        type="date"
        defaultValue={choice.until ?? ""}
        className={dayWidth}
      />
      <SelectField
        label="Sort by"
        name="order"
        defaultValue={choice.order}
        className="grow basis-52 lg:max-w-56"
      >
        {Object.entries(orderWords).map(([order, words]) => (
          <option key={order} value={order}>
            {words}
          </option>
        ))}
      </SelectField>
      <Button type="submit" className="min-h-[2.375rem] max-md:grow">
        Show
      </Button>
    </form>
  );
}

const dayWidth = "grow basis-36 lg:max-w-40";
