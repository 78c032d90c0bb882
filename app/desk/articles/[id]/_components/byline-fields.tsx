import { useRef, useState } from "react";
import { BylineRow } from "@/app/desk/articles/[id]/_components/byline-row";
import { FindOrAdd } from "@/app/desk/articles/[id]/_components/find-or-add";
import { useNewAuthor } from "@/app/desk/articles/[id]/_components/use-new-author";
import { useWriter } from "@/components/desk/writer";
import { Button } from "@/components/ui/button";
import { areNear, nearWords } from "@/lib/content/authors/near-names";
import { fields } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";
import { longestAuthorName, type NamedAuthor } from "@/lib/newsroom/authors/schema";

type Props = {
  content: Content;
  edit: (change: Partial<Content>) => void;
  authors: NamedAuthor[];
  onNewAuthor: (author: NamedAuthor) => void;
};

export function BylineFields({ content, edit, authors, onNewAuthor }: Props) {
  const { user } = useWriter();
  const { bylines } = content;
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const nameOf = (id: string) =>
    authors.find((author) => author.id === id)?.name ?? "Deleted author";

  function take(author: NamedAuthor) {
    if (!authors.some(({ id }) => id === author.id)) onNewAuthor(author);
    if (bylines.some(({ authorId }) => authorId === author.id)) {
      return setSaid(`${author.name} is already in the bylines.`);
    }
    edit({ bylines: [...bylines, { authorId: author.id, place: "" }] });
    setSaid(`${author.name} added.`);
  }
  const { add, question, answer, dismiss } = useNewAuthor(take, setSaid);

  /** The pressed button disappears. */
  function addBy(press: () => void) {
    field.current?.focus();
    press();
  }

  function moveUp(index: number) {
    const moved = bylines.toSpliced(index, 1);
    const [byline] = bylines.slice(index, index + 1);
    if (byline) edit({ bylines: moved.toSpliced(index - 1, 0, byline) });
  }

  function remove(index: number, name: string) {
    edit({ bylines: bylines.toSpliced(index, 1) });
    setSaid(`${name} removed.`);
    // The button disappears with its byline.
    field.current?.focus();
  }

  return (
    <section aria-labelledby="bylines" data-place="bylines" className="space-y-4">
      <h2 id="bylines" className="border-b border-rule pb-1 text-base font-semibold">
        {fields.bylines.label}
      </h2>
      <ol className="space-y-4 empty:hidden">
        {bylines.map((byline, index) => (
          <BylineRow
            key={byline.authorId}
            byline={byline}
            name={nameOf(byline.authorId)}
            isFirst={index === 0}
            onChange={(next) => edit({ bylines: bylines.with(index, next) })}
            onUp={() => moveUp(index)}
            onRemove={() => remove(index, nameOf(byline.authorId))}
          />
        ))}
      </ol>
      <div className="space-y-1.5">
        <FindOrAdd
          field={field}
          label="Add an author"
          listName="Authors to add"
          hint="Type a name. One that is not known is added."
          noun="author"
          known={authors}
          chosenIds={bylines.map(({ authorId }) => authorId)}
          mayAdd
          mayGuess={false}
          areNear={areNear}
          longestName={longestAuthorName}
          full={bylines.length >= fields.bylines.limit ? isFull : null}
          nothing="This author is already in the bylines."
          onChoose={(author) => {
            dismiss();
            take(author);
          }}
          onNew={add}
        />
        {bylines.length === 0 && user && !question && (
          <Button
            className="min-h-8 px-2.5 text-sm"
            onClick={() => addBy(() => void add(user.name))}
          >
            Add <bdi>{user.name}</bdi>
          </Button>
        )}
        <p role="status" className="text-sm text-ink-soft">
          {question ? `${question.problem} ${nearWords(question.near)}`.trim() : said}
        </p>
        {question && (
          <div className="flex flex-wrap gap-2">
            {question.near.map((author) => (
              <Button
                key={author.id}
                className="min-h-8 px-2.5 text-sm"
                onClick={() => addBy(() => answer(author))}
              >
                Yes, <bdi>{author.name}</bdi>
              </Button>
            ))}
            <Button
              className="min-h-8 px-2.5 text-sm"
              onClick={() => addBy(() => void add(question.name, true))}
            >
              No, add <bdi>{question.name}</bdi>
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

const isFull = `An article has ${fields.bylines.limit} bylines at most.`;
