import { AuditDetails } from "@/app/desk/audit/_components/audit-details";
import { wordsAround } from "@/lib/content/audit/actions";
import type { AuditRow } from "@/lib/desk/audit/queries";
import { deskTime, machineTime } from "@/lib/base/site-time";

export function AuditTable({ rows }: { rows: AuditRow[] }) {
  return (
    <table className="w-full border-collapse text-[0.9375rem]">
      <caption className="sr-only">Entries, newest first</caption>
      <thead className="border-b border-rule-strong text-left text-sm max-md:sr-only">
        <tr>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            When
          </th>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Who
          </th>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Action
          </th>
          <th scope="col" className="py-1.5 font-semibold">
            Details
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            className="border-b border-rule align-baseline max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:py-2"
          >
            <td className="whitespace-nowrap py-1.5 pr-4 tabular-nums text-ink-soft max-md:py-0">
              <time dateTime={machineTime(row.at)}>{deskTime(row.at)}</time>
            </td>
            <td className="py-1.5 pr-4 font-semibold max-md:py-0">
              <Linked path={row.actorPath} words={row.actorName} />
            </td>
            <td className="py-1.5 pr-4 wrap-anywhere max-md:w-full max-md:py-0">
              <What {...row} />
            </td>
            <td className="py-1.5 text-sm text-ink-soft wrap-anywhere max-md:py-0">
              <AuditDetails {...row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function What(row: AuditRow) {
  const { before, after } =
    row.action === null ? { before: "changed", after: "" } : wordsAround(row.action);
  return (
    <>
      {before} <Subject {...row} />
      {after}
    </>
  );
}

function Subject({ articleId, path, subject }: AuditRow) {
  if (articleId === null) return <Linked path={path} words={subject} />;
  const history = `/desk/articles/${articleId}/history`;
  return <Linked path={history} words={subject || "an article without a headline"} />;
}

function Linked({ path, words }: { path: string | null; words: string }) {
  if (path === null || words === "") return <bdi>{words}</bdi>;
  return (
    <a dir="auto" href={path} className="text-link">
      {words}
    </a>
  );
}
