import { draggedAs, useDrop } from "@/app/desk/front/_components/drag";
import { useArranging } from "@/app/desk/front/_components/front-context";
import { SmallButton } from "@/app/desk/front/_components/small-button";
import { Thumbnail } from "@/components/desk/thumbnail";
import { slotsOf, top, type Slot } from "@/lib/content/fronts/arrangement";
import type { FrontArticle } from "@/lib/desk/fronts/desk-shape";
import { slotName } from "@/lib/content/fronts/slot-names";

type Props = { slot: Slot; count: number };

export function SlotBox({ slot, count }: Props) {
  const { front, work, filled, article, pinTo } = useArranging();
  const { isOver, target } = useDrop((articleId) => pinTo(articleId, slot));
  const pinnedId = slotsOf(work.now, slot.group)[slot.index] ?? null;
  const pinned = pinnedId === null ? null : article(pinnedId);
  const shown = filledSlot(filled, slot);
  const name = slotName(slot, front.sections);
  const isLead = name === "Lead";
  const isUnseen = pinned !== null && !pinned.isVisible;
  const held = pinned ?? shown;
  return (
    <div
      {...target}
      role="group"
      aria-label={name}
      className={`flex h-full flex-col border p-2.5 ${isOver ? "border-accent bg-wash" : pinnedId ? "border-rule-strong" : "border-dashed border-rule-strong/60"}`}
    >
      <p className="flex items-baseline justify-between gap-2 text-xs text-ink-soft">
        <span dir="auto">{name}</span>
        <span className={pinnedId ? "font-semibold text-ink" : ""}>
          {pinnedId ? "Pinned" : shown ? "Newest" : "Empty"}
        </span>
      </p>
      {held && !isUnseen && <Held article={held} isLead={isLead} />}
      {isUnseen && (
        <div {...draggedAs(pinned.id)} className="cursor-grab">
          <p className="mt-1 text-sm font-semibold text-accent">
            Readers do not see it: {pinned.standing}.
          </p>
          <p dir="auto" className="mt-1 font-serif leading-snug text-ink-soft wrap-anywhere">
            {pinned.headline}
          </p>
          <p className="mt-1.5 text-sm text-ink-soft">
            {shown ? (
              <>
                Until then the newest article is here: “<bdi>{shown.headline}</bdi>”.
              </>
            ) : (
              "Until then the slot is empty."
            )}
          </p>
        </div>
      )}
      {!held && (
        <p className="py-3 text-sm text-ink-soft">
          {pinnedId ? "Looking for the article …" : "No article is left for it."}
        </p>
      )}
      {held && (
        <SlotButtons slot={slot} count={count} article={held} isPinned={pinnedId !== null} />
      )}
    </div>
  );
}

function Held({ article, isLead }: { article: FrontArticle; isLead: boolean }) {
  return (
    <div {...draggedAs(article.id)} className="mt-1 flex grow cursor-grab gap-3">
      <div className="min-w-0 grow">
        <p
          dir="auto"
          className={`font-serif font-semibold leading-snug wrap-anywhere ${isLead ? "text-2xl" : "text-base"}`}
        >
          {article.headline}
        </p>
        <p className="mt-0.5 text-xs text-ink-soft">
          <bdi>{article.section}</bdi> · {article.standing}
        </p>
      </div>
      {article.picture && (
        <Thumbnail
          picture={{ fileUrl: article.picture }}
          className={`pointer-events-none shrink-0 object-cover ${isLead ? "h-24 w-40 max-sm:w-28" : "h-12 w-16"}`}
        />
      )}
    </div>
  );
}

type ButtonsProps = Props & { article: FrontArticle; isPinned: boolean };

function SlotButtons({ slot, count, article: { id, headline }, isPinned }: ButtonsProps) {
  const { pinTo, takeOff, askWhere } = useArranging();
  const { group, index } = slot;
  const moved = `Move “${headline}”`;
  return (
    <div className="-mx-1 mt-1.5 flex flex-wrap gap-x-1">
      <SmallButton
        focus={`up ${id}`}
        before={moved}
        isOff={index === 0}
        onPress={() => pinTo(id, { group, index: index - 1 }, "up")}
      >
        Up
      </SmallButton>
      <SmallButton
        focus={`down ${id}`}
        before={moved}
        isOff={index === count - 1}
        onPress={() => pinTo(id, { group, index: index + 1 }, "down")}
      >
        Down
      </SmallButton>
      <SmallButton focus={`move ${id}`} after={`“${headline}”`} onPress={() => askWhere(id)}>
        Move to …
      </SmallButton>
      <SmallButton
        focus={`pin ${id}`}
        after={`“${headline}”`}
        onPress={() => (isPinned ? takeOff(id) : pinTo(id, slot, "pin"))}
      >
        {isPinned ? "Unpin" : "Pin"}
      </SmallButton>
    </div>
  );
}

function filledSlot(
  filled: {
    top: (FrontArticle | null)[];
    rows: { sectionId: string; slots: (FrontArticle | null)[] }[];
  },
  { group, index }: Slot,
): FrontArticle | null {
  const slots =
    group === top ? filled.top : filled.rows.find(({ sectionId }) => sectionId === group)?.slots;
  return slots?.[index] ?? null;
}
