// A plain form, so that the answer has an address.
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  list: string;
  label: string;
  words: string;
};

export function NameSearch({ list, label, words }: Props) {
  return (
    <form
      action={list}
      role="search"
      className="mb-4 flex flex-wrap items-end gap-3 border-y border-rule py-3"
    >
      <TextField
        label={label}
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
