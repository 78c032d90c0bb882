import type { Metadata } from "next";
import { Backups } from "@/app/desk/_components/backup-state";
import { DeadLinks } from "@/app/desk/_components/dead-links";
import { DeskPart } from "@/app/desk/_components/desk-part";
import { EndedRights } from "@/app/desk/_components/ended-rights";
import { KeptHtml } from "@/app/desk/_components/kept-html";
import { Mentions } from "@/app/desk/_components/mentions";
import { Overdue } from "@/app/desk/_components/overdue";
import { PartRow } from "@/app/desk/_components/part-row";
import { buttonClass } from "@/components/ui/button";
import { listAddress } from "@/lib/desk/articles/desk-list-address";
import { getMyDesk } from "@/lib/desk/articles/my-desk";
import { requireUser } from "@/lib/web/auth/session";
import { may } from "@/lib/content/users/permissions";

export const metadata: Metadata = { title: "My desk" };

export default async function MyDeskPage() {
  const user = await requireUser("/desk");
  const { mine, review, scheduled, overdue } = await getMyDesk(user);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4 pb-4 pt-6">
        <h1 className="text-2xl font-semibold">My desk</h1>
        <a href="/desk/articles/new" className={buttonClass("strong")}>
          New article
        </a>
      </div>
      <Overdue part={overdue} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-10">
          <DeskPart
            title="My articles"
            all={{ words: "All my articles", href: listAddress({ concern: "mine" }) }}
            part={mine}
            empty="No drafts."
          >
            {mine.rows.map((row) => (
              <PartRow key={row.id} row={row} />
            ))}
          </DeskPart>
          {may(user, "approve") && (
            <DeskPart
              title="Waiting for my review"
              all={{
                words: "All for my review",
                href: listAddress({ concern: "review", order: "first-changed" }),
              }}
              part={review}
              empty="Nothing to review."
            >
              {review.rows.map((row) => (
                <PartRow key={row.id} row={row} />
              ))}
            </DeskPart>
          )}
        </div>
        <div className="space-y-10">
          {may(user, "seeBackups") && <Backups />}
          {may(user, "publish") && <EndedRights />}
          {may(user, "publish") && <DeadLinks user={user} />}
          <KeptHtml user={user} />
          <Mentions user={user} />
          <DeskPart
            title="Scheduled"
            all={{
              words: "All scheduled articles",
              href: listAddress({ order: "next-scheduled" }),
            }}
            part={scheduled}
            empty="Nothing scheduled."
          >
            {scheduled.rows.map((row) => (
              <PartRow key={row.id} row={row} isBySchedule />
            ))}
          </DeskPart>
        </div>
      </div>
    </>
  );
}
