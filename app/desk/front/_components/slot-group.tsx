import { RowButtons } from "@/app/desk/front/_components/row-buttons";
import { SlotBox } from "@/app/desk/front/_components/slot-box";
import { useArranging } from "@/app/desk/front/_components/front-context";
import { slotsOf, top, type Group } from "@/lib/content/fronts/arrangement";

const columns = ["", "sm:grid-cols-2", "sm:grid-cols-3", "sm:grid-cols-2 xl:grid-cols-4"];

export function SlotGroup({ group, name }: { group: Group; name: string }) {
  const { work } = useArranging();
  const slots = slotsOf(work.now, group);
  const isTop = group === top;
  const headingId = `group-${group}`;
  return (
    <section aria-labelledby={headingId}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-rule-strong pt-1.5">
        <h2 dir="auto" id={headingId} className="text-base font-semibold">
          {name}
        </h2>
        {!isTop && <RowButtons sectionId={group} name={name} />}
      </div>
      <ol className={`grid gap-3 ${isTop ? "sm:grid-cols-3" : columns[slots.length - 1]}`}>
        {slots.map((_slot, index) => (
          <li key={index} className={isTop && index === 0 ? "sm:col-span-3" : ""}>
            <SlotBox slot={{ group, index }} count={slots.length} />
          </li>
        ))}
      </ol>
    </section>
  );
}
