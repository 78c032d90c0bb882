import type { Metadata } from "next";
import { z } from "zod";
import { AuditFilterForm } from "@/app/desk/audit/_components/audit-filter-form";
import { AuditTable } from "@/app/desk/audit/_components/audit-table";
import { actionGroups } from "@/lib/content/audit/actions";
import { listActors, listAudit } from "@/lib/desk/audit/queries";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { dayBegins } from "@/lib/base/site-time";

export const metadata: Metadata = { title: "Audit log" };

/** An invalid value counts as missing. */
const chosen = z.object({
  group: z.enum(actionGroups).or(z.literal("")).catch(""),
  who: z.string().catch(""),
  article: z.string().catch(""),
  from: z.iso.date().or(z.literal("")).catch(""),
  to: z.iso.date().or(z.literal("")).catch(""),
  after: z.string().catch(""),
});
export type Chosen = z.infer<typeof chosen>;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const user = await requireUserWhoMay("readAudit", "/desk/audit");
  const said = chosen.parse(await searchParams);
  const filter = {
    group: said.group || null,
    actorId: said.who || null,
    articleId: said.article || null,
    since: dayBegins(said.from),
    until: dayBegins(said.to, 1),
  };
  const [{ rows, next }, actors] = await Promise.all([
    listAudit(user, filter, said.after || null),
    listActors(),
  ]);
  return (
    <>
      <h1 className="pb-4 pt-6 text-2xl font-semibold">Audit log</h1>
      <AuditFilterForm chosen={said} actors={actors} />
      {rows.length === 0 ? (
        <p className="text-ink-soft">No entries found.</p>
      ) : (
        <AuditTable rows={rows} />
      )}
      {next !== null && (
        <p className="pt-4">
          <a href={`?${new URLSearchParams({ ...said, after: next })}`} className="text-link">
            Older entries
          </a>
        </p>
      )}
    </>
  );
}
