// The list's search: a plain form whose answer has an address of its own.
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

export function NameSearch({ words }: { words: string }) {
  return (
    <form
      action="/desk/authors"
      role="search"
      className="mb-4 flex flex-wrap items-end gap-3 border-y border-rule py-3"
    >
      <TextField
        label="Search authors"
        name="words"
        type="search"
        defaultValue={words}
        className="min-w-48 grow"
      />
      <Button type="submit" className="min-h-[2.375rem]">
        Search
      </Button>
    </form>
  );
}
