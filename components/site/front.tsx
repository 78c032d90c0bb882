// The desk's preview shows the same.
import { FrontLead } from "@/components/site/front-lead";
import { FrontSection } from "@/components/site/front-section";
import type { Front } from "@/lib/site/fronts/queries";
import { NothingYet } from "@/components/site/list-of-articles";

export function FrontPage({ front: { lead, secondary, sections } }: { front: Front }) {
  return (
    <>
      {lead ? <FrontLead lead={lead} secondary={secondary} /> : <NothingYet />}
      {sections.map(({ section, articles }) => (
        <FrontSection key={section.id} section={section} articles={articles} />
      ))}
    </>
  );
}
