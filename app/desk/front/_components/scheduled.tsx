import { useArranging } from "@/app/desk/front/_components/front-context";
import { SmallButton } from "@/app/desk/front/_components/small-button";
import { withRowsOf } from "@/lib/content/fronts/arrangement";
import { frontPreviewAddress } from "@/lib/site/fronts/preview-address";

export function Scheduled() {
  const { front, work, command, say } = useArranging();
  if (front.scheduled.length === 0) return null;
  return (
    <section aria-labelledby="scheduled" className="border-t border-rule pt-2">
      <h2 id="scheduled" className="text-base font-semibold">
        Scheduled
      </h2>
      <ul>
        {front.scheduled.map(({ number, content, madeBy, from }) => (
          <li
            key={number}
            className="flex flex-wrap items-baseline gap-x-3 border-b border-rule py-1"
          >
            <span className="mr-auto">
              {from}, by <bdi>{madeBy}</bdi>
            </span>
            <a
              href={frontPreviewAddress(number)}
              target="stet-preview"
              className="text-sm underline decoration-rule underline-offset-4"
            >
              Preview<span className="sr-only"> the one for {from}</span>
            </a>
            <SmallButton
              focus={`take up ${number}`}
              after={`the one for ${from}`}
              onPress={() => {
                work.change(withRowsOf(content, front.sections));
                say(`You are now editing the front page for ${from}. Undo brings yours back.`);
              }}
            >
              Edit
            </SmallButton>
            <SmallButton
              focus={`cancel ${number}`}
              after={`the one for ${from}`}
              onPress={() => void command({ path: `/${number}/cancel`, input: {} }, "Cancelled.")}
            >
              Cancel
            </SmallButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
