import { useArranging } from "@/app/desk/front/_components/front-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { slotsOf } from "@/lib/content/fronts/arrangement";
import { allSlots, slotName } from "@/lib/content/fronts/slot-names";

type Props = { articleId: string; onClose: () => void };

export function WhereDialog({ articleId, onClose }: Props) {
  const { front, work, headline, pinTo } = useArranging();
  return (
    <Dialog title="Where to?" onClose={onClose} className="max-w-xl">
      <p className="mb-3 font-serif">
        “<bdi>{headline(articleId)}</bdi>”
      </p>
      <ul className="border-t border-rule">
        {allSlots(work.now).map((slot) => {
          const name = slotName(slot, front.sections);
          const pinned = slotsOf(work.now, slot.group)[slot.index] ?? null;
          return (
            <li key={name} className="border-b border-rule">
              <button
                type="button"
                aria-disabled={pinned === articleId}
                onClick={() => {
                  onClose();
                  pinTo(articleId, slot);
                }}
                className="flex w-full gap-3 px-1 py-1.5 text-left hover:bg-wash aria-disabled:opacity-60"
              >
                <span dir="auto" className="w-32 shrink-0 font-semibold">
                  {name}
                </span>
                <span className="min-w-0 truncate text-ink-soft">
                  {pinned === articleId ? (
                    "here now"
                  ) : pinned === null ? (
                    "the newest"
                  ) : (
                    <>
                      “<bdi>{headline(pinned)}</bdi>”, pinned
                    </>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <Button onClick={onClose} className="mt-4">
        Cancel
      </Button>
    </Dialog>
  );
}
