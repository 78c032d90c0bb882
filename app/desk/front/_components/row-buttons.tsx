import { useArranging, type RowChange } from "@/app/desk/front/_components/front-context";
import { SmallButton } from "@/app/desk/front/_components/small-button";
import { mostInRow } from "@/lib/content/fronts/arrangement";

export function RowButtons({ sectionId, name }: { sectionId: string; name: string }) {
  const { work, step } = useArranging();
  const { rows } = work.now;
  const place = rows.findIndex((row) => row.sectionId === sectionId);
  const count = rows[place]?.slots.length ?? 0;
  const press = (change: RowChange) => ({
    focus: `${change} ${sectionId}`,
    onPress: () => step(change, sectionId),
  });
  return (
    <div className="flex flex-wrap gap-x-2">
      <SmallButton {...press("up")} before={`Row ${name}:`} isOff={place === 0}>
        Up
      </SmallButton>
      <SmallButton {...press("down")} before={`Row ${name}:`} isOff={place === rows.length - 1}>
        Down
      </SmallButton>
      <SmallButton {...press("fewer")} after={`in ${name}`} isOff={count === 1}>
        Fewer articles
      </SmallButton>
      <SmallButton {...press("more")} after={`in ${name}`} isOff={count === mostInRow}>
        More articles
      </SmallButton>
      <SmallButton {...press("out")} after={name}>
        Hide section
      </SmallButton>
    </div>
  );
}
