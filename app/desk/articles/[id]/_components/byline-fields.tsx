import { useState } from "react";
import { NewAuthor } from "@/app/desk/articles/[id]/_components/new-author";
import { Button } from "@/components/ui/button";
import { useSharedWords } from "@/components/desk/shared-words";
import { SelectField, TextField } from "@/components/ui/field";
import { fields, longestPlace } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";

type Author = { id: string; name: string };

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  authors: Author[];
  onNewAuthor: (author: Author) => void;
};

export function BylineFields({ content, edit, authors, onNewAuthor }: Props) {
  const { bylines } = content;
  const [said, setSaid] = useState("");
  // A button adds the author: the keyboard passes other names on its way to the right one.
  const [chosen, setChosen] = useState("");
  const nameOf = (id: string) => authors.find((author) => author.id === id)?.name ?? "";
  const free = authors.filter(({ id }) => !bylines.some((byline) => byline.authorId === id));

  function addChosen() {
    if (!free.some(({ id }) => id === chosen)) return;
    edit({ bylines: [...bylines, { authorId: chosen, place: "" }] });
    setSaid(`${nameOf(chosen)} added.`);
    setChosen("");
  }

  function addNew(author: Author) {
    if (!authors.some(({ id }) => id === author.id)) onNewAuthor(author);
    if (bylines.some(({ authorId }) => authorId === author.id)) {
      return setSaid(`${author.name} is already in the bylines.`);
    }
    edit({ bylines: [...bylines, { authorId: author.id, place: "" }] });
    setSaid(`${author.name} added.`);
  }

  function moveUp(index: number) {
    const moved = bylines.toSpliced(index, 1);
    const [byline] = bylines.slice(index, index + 1);
    if (byline) edit({ bylines: moved.toSpliced(index - 1, 0, byline) });
  }

  return (
    <section aria-labelledby="bylines" data-place="bylines" className="space-y-4">
      <h2 id="bylines" className="border-b border-rule pb-1 text-base font-semibold">
        {fields.bylines.label}
      </h2>
      <ol className="space-y-4">
        {bylines.map(({ authorId, place }, index) => (
          <li key={authorId}>
            <div className="mb-1 flex flex-wrap items-center gap-x-2 gap-y-1">
              <span dir="auto" className="grow font-semibold">
                {nameOf(authorId)}
              </span>
              {index > 0 && (
                <Button className="min-h-8 px-2 text-sm" onClick={() => moveUp(index)}>
                  Move up<span className="sr-only"> {nameOf(authorId)}</span>
                </Button>
              )}
              <Button
                className="min-h-8 px-2 text-sm"
                onClick={() => {
                  edit({ bylines: bylines.toSpliced(index, 1) });
                  setSaid(`${nameOf(authorId)} removed.`);
                }}
              >
                Remove<span className="sr-only"> {nameOf(authorId)}</span>
              </Button>
            </div>
            <PlaceField
              name={nameOf(authorId)}
              place={place}
              onPlace={(next) => edit({ bylines: bylines.with(index, { authorId, place: next }) })}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="space-y-1.5">
        <SelectField
          label="Add an author"
          autoComplete="off"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">Choose …</option>
          {free.map(({ id, name }) => (
            <option dir="auto" key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button className="min-h-8 px-2.5 text-sm" onClick={addChosen}>
          Add to the bylines
        </Button>
      </div>
      <NewAuthor onAdded={addNew} />
    </section>
  );
}

type PlaceProps = { name: string; place: string; onPlace: (place: string) => void };

function PlaceField({ name, place, onPlace }: PlaceProps) {
  const words = useSharedWords<HTMLInputElement>(place, onPlace);
  return <TextField label={`Place of ${name}`} maxLength={longestPlace} {...words} />;
}
