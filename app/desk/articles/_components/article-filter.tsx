// The list's search: a plain form whose answer has an address of its own.
import Form from "next/form";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { stages, type Stage } from "@/lib/articles/workflow";

type Props = { words: string; stage: Stage | null };

export function ArticleFilter({ words, stage }: Props) {
  return (
    <Form
      action="/desk/articles"
      role="search"
      className="mb-4 flex flex-wrap items-end gap-3 border-y border-rule py-3"
    >
      <TextField
        key={`words ${words}`}
        label="Search articles"
        name="words"
        type="search"
        defaultValue={words}
        className="min-w-60 grow"
      />
      <SelectField key={`stage ${stage}`} label="Stage" name="stage" defaultValue={stage ?? ""}>
        <option value="">All</option>
        {stages.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
      <Button type="submit" className="min-h-[2.375rem]">
        Search
      </Button>
    </Form>
  );
}
