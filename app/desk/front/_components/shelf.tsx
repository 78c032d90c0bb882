// The newest articles, or the results of a search. An article that is dropped here is unpinned.
import { useState } from "react";
import { draggedAs, useDrop } from "@/app/desk/front/_components/drag";
import { useArranging } from "@/app/desk/front/_components/front-context";
import { SmallButton } from "@/app/desk/front/_components/small-button";
import { useSearch } from "@/app/desk/front/_components/use-search";
import { TextField } from "@/components/ui/field";
import { findSlot } from "@/lib/content/fronts/arrangement";
import type { FrontArticle } from "@/lib/desk/fronts/desk-shape";
import { slotName } from "@/lib/content/fronts/slot-names";

export function Shelf() {
  const { front, work, article, takeOff, learn } = useArranging();
  const [words, setWords] = useState("");
  const { found, message } = useSearch(words, learn);
  const { isOver, target } = useDrop((id) => {
    if (findSlot(work.now, id) !== null) takeOff(id);
  });
  const isSearch = words.trim() !== "";
  const shown = isSearch ? found : front.newest.flatMap((id) => article(id) ?? []);

  return (
    <section
      {...target}
      id="articles"
      tabIndex={-1}
      aria-labelledby="shelf"
      className={`scroll-mt-32 lg:sticky lg:top-32 lg:max-h-[calc(100dvh-9rem)] lg:self-start lg:overflow-y-auto ${isOver ? "bg-wash" : ""}`}
    >
      <h2 id="shelf" className="mb-2 border-t-2 border-rule-strong pt-1.5 text-base font-semibold">
        {isSearch ? "Found" : "Newest articles"}
      </h2>
      <TextField
        label="Find an article"
        type="search"
        value={words}
        autoComplete="off"
        placeholder="Words from its headline"
        onChange={(event) => setWords(event.target.value)}
      />
      <p role="status" className="min-h-5 text-sm text-ink-soft">
        {message}
      </p>
      <ul className="border-t border-rule">
        {shown.map((one) => (
          <ShelfItem key={one.id} article={one} />
        ))}
      </ul>
    </section>
  );
}

function ShelfItem({
  article: { id, headline, section, standing, isVisible },
}: {
  article: FrontArticle;
}) {
  const { front, work, askWhere } = useArranging();
  const pinned = findSlot(work.now, id);
  return (
    <li {...draggedAs(id)} className="cursor-grab border-b border-rule py-1.5">
      <p dir="auto" className="font-serif font-semibold leading-snug wrap-anywhere">
        {headline}
      </p>
      <div className="flex flex-wrap items-baseline gap-x-2 text-xs text-ink-soft">
        <span className="mr-auto">
          {section && (
            <>
              <bdi>{section}</bdi> ·{" "}
            </>
          )}
          {isVisible ? standing : <span className="text-accent">{standing}</span>}
          {pinned && ` · pinned: ${slotName(pinned, front.sections)}`}
        </span>
        <SmallButton focus={`shelf ${id}`} after={`“${headline}”`} onPress={() => askWhere(id)}>
          Place …
        </SmallButton>
      </div>
    </li>
  );
}
