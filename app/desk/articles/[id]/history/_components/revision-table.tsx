// A plain form compares two chosen revisions.
import { buttonClass } from "@/components/ui/button";
import { ChoiceField } from "@/components/ui/field";
import type { History, RevisionRow } from "@/lib/desk/articles/history";
import type { RevisionReason } from "@/prisma/generated/enums";

const reasons: Record<RevisionReason, string> = {
  created: "Created",
  imported: "Imported",
  autosaved: "Autosaved",
  saved: "Saved",
  merged: "Saved, merged with a colleague’s changes",
  restored: "Restored from an earlier revision",
};

export function RevisionTable({ history }: { history: History }) {
  const { id, revisions } = history;
  const [first, next] = revisions;
  return (
    <form action={`/desk/articles/${id}/history/compare`}>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-[0.9375rem]">
          <caption className="sr-only">Revisions, newest first</caption>
          <thead className="border-b border-rule-strong text-left text-sm">
            <tr>
              <th scope="col" className="py-1.5 pr-3 font-semibold">
                From
              </th>
              <th scope="col" className="py-1.5 pr-4 font-semibold">
                To
              </th>
              <th scope="col" className="py-1.5 pr-4 font-semibold">
                Revision
              </th>
              <th scope="col" className="py-1.5 pr-4 font-semibold">
                Who and when
              </th>
              <th scope="col" className="py-1.5 font-semibold">
                Reason and status
              </th>
            </tr>
          </thead>
          <tbody>
            {revisions.map((revision) => (
              <tr key={revision.number} className="border-b border-rule align-baseline">
                <td className="py-2 pr-3">
                  <Choice name="from" {...revision} isChosen={revision === (next ?? first)} />
                </td>
                <td className="py-2 pr-4">
                  <Choice name="to" {...revision} isChosen={revision === first} />
                </td>
                <th scope="row" className="py-2 pr-4 text-left font-semibold">
                  <a
                    href={`/desk/articles/${id}/history/compare?from=${Math.max(1, revision.number - 1)}&to=${revision.number}`}
                    className="quiet-link tabular-nums"
                  >
                    {revision.number}
                  </a>
                  <Places {...revision} />
                </th>
                <td className="py-2 pr-4 text-ink-soft">
                  <bdi>{revision.editor ?? "No user"}</bdi>
                  <span className="block whitespace-nowrap tabular-nums">{revision.begunAt}</span>
                  {revision.amendedAt && (
                    <span className="block whitespace-nowrap text-sm">
                      changed until {revision.amendedAt}
                    </span>
                  )}
                </td>
                <td className="min-w-48 py-2">
                  {reasons[revision.reason]}
                  {revision.marks.map((mark) => (
                    <span key={mark} className="block text-sm text-ink-soft">
                      {mark}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {first && first.number < history.newest && (
        <ChoiceField name="to" value={history.newest}>
          To the newest, revision {history.newest}
        </ChoiceField>
      )}
      <button type="submit" className={`mt-4 ${buttonClass("strong")}`}>
        Compare
      </button>
    </form>
  );
}

type ChoiceProps = { name: "from" | "to"; number: number; isChosen: boolean };

function Choice({ name, number, isChosen }: ChoiceProps) {
  return (
    <input
      type="radio"
      name={name}
      value={number}
      defaultChecked={isChosen}
      aria-label={`${name === "from" ? "From" : "To"} revision ${number}`}
      className="size-4 accent-accent"
    />
  );
}

/** The article's pointers. */
function Places({ isDraft, isSeen, isScheduled, wasLive }: RevisionRow) {
  const places = [
    isDraft && "draft",
    isSeen && "live",
    isScheduled && "scheduled",
    wasLive && !isSeen && "was live",
  ].filter((place) => place !== false);
  return <span className="block text-sm font-normal text-ink-soft">{places.join(", ")}</span>;
}
