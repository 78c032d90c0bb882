import { useArranging } from "@/app/desk/front/_components/front-context";
import { SmallButton } from "@/app/desk/front/_components/small-button";

export function HiddenSections() {
  const { work, front, step } = useArranging();
  const sections = front.sections.filter(({ id }) => work.now.leftOut.includes(id));
  if (sections.length === 0) return null;
  return (
    <section aria-labelledby="left-out" className="border-t border-rule pt-2">
      <h2 id="left-out" className="text-base font-semibold">
        Hidden sections
      </h2>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <bdi>{name}</bdi>
            <SmallButton focus={`back ${id}`} after={name} onPress={() => step("back", id)}>
              Show section
            </SmallButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
