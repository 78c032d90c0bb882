import type { Metadata } from "next";
import { NewSectionForm } from "@/app/desk/sections/_components/new-section-form";
import { SectionOrder } from "@/app/desk/sections/_components/section-order";
import { DeskSection } from "@/components/desk/desk-section";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { listSections } from "@/lib/site/sections/queries";

export const metadata: Metadata = { title: "Sections" };

export default async function SectionsPage() {
  await requireUserWhoMay("changeSections", "/desk/sections");
  const sections = await listSections();
  const retired = sections.filter(({ isRetired }) => isRetired);
  return (
    <div className="max-w-2xl pt-6">
      <h1 className="text-2xl font-semibold">Sections</h1>
      <p className="mb-4 mt-1 text-ink-soft">
        This is their order in the site’s navigation and on its front page.
      </p>
      <SectionOrder sections={sections.filter(({ isRetired }) => !isRetired)} />
      <DeskSection title="New section">
        <NewSectionForm />
      </DeskSection>
      {retired.length > 0 && (
        <DeskSection title="Retired">
          <ul className="-mt-4 divide-y divide-rule border-b border-rule">
            {retired.map(({ id, name }) => (
              <li key={id} className="py-2">
                <a dir="auto" href={`/desk/sections/${id}`} className="quiet-link">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </DeskSection>
      )}
    </div>
  );
}
