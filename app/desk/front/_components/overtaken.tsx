// Somebody else arranged the front meanwhile: shows both arrangements and the choice.
import { useArranging } from "@/app/desk/front/_components/front-context";
import { Button } from "@/components/ui/button";
import { slotDifferences } from "@/lib/content/fronts/slot-names";

export function Overtaken() {
  const { front, work, isOvertaken, headline, say } = useArranging();
  if (!isOvertaken) return null;
  const found = slotDifferences(work.now, front.content, front.sections, headline);
  const last = front.scheduled.find(({ number }) => number === front.number);
  const what = last
    ? `${last.madeBy} scheduled a front page for ${last.from}`
    : `${front.standing?.madeBy ?? "Somebody"} arranged the front page, from ${front.standing?.from ?? "now"}`;

  return (
    <section aria-labelledby="overtaken" className="mt-4 border-l-2 border-accent pl-3">
      <div role="alert">
        <h2 id="overtaken" className="text-base font-semibold">
          {what}, after you started
        </h2>
      </div>
      <p>Nothing is lost. Your version differs from the one readers see now:</p>
      <table className="my-2 border-collapse text-[0.9375rem]">
        <thead className="border-b border-rule text-left text-sm">
          <tr>
            {["Where", "Yours", "Readers see"].map((column) => (
              <th key={column} scope="col" className="py-1 pr-6 font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map(({ where, mine, theirs }) => (
            <tr key={where} className="border-b border-rule align-baseline">
              <th scope="row" className="whitespace-nowrap py-1 pr-6 text-left font-semibold">
                {where}
              </th>
              <td className="py-1 pr-6 wrap-anywhere">{mine}</td>
              <td className="py-1 wrap-anywhere">{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap gap-3">
        <Button
          onClick={() => {
            work.rebase(front.number);
            say("You kept your version. Publish it when it is right.");
          }}
        >
          Keep mine
        </Button>
        <Button
          onClick={() => {
            work.rebase(front.number, front.content);
            say("You now have the version readers see. Undo brings yours back.");
          }}
        >
          Use the version readers see
        </Button>
      </div>
    </section>
  );
}
