import type { Metadata } from "next";
import { RenameForm } from "@/components/desk/rename-form";
import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { getSection } from "@/lib/site/sections/queries";
import { orNotFound } from "@/lib/web/pages/or-not-found";
import { longestSectionName } from "@/lib/newsroom/sections/schema";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Section" };

export default async function SectionPage({ params }: Props) {
  const { id } = await params;
  await requireUserWhoMay("changeSections", `/desk/sections/${id}`);
  const { name, slug, isRetired } = await orNotFound(getSection(id));
  return (
    <div className="max-w-2xl pt-6">
      <p className="text-sm">
        <a href="/desk/sections" className="text-link">
          Sections
        </a>
      </p>
      <h1 dir="auto" className="mt-1 text-2xl font-semibold wrap-anywhere">
        {name}
      </h1>
      <p className="mb-6 mt-1 text-ink-soft wrap-anywhere">
        Readers find it at{" "}
        <a href={`/sections/${slug}`} target="_blank" className="text-link">
          /sections/{slug}
        </a>
        . The address stays the same if you rename it.
      </p>
      <RenameForm form="sections/rename" maxLength={longestSectionName} id={id} name={name} />
      <DeskSection title={isRetired ? "Retired" : "In use"}>
        <ActionForm form={isRetired ? "sections/reopen" : "sections/retire"}>
          <input type="hidden" name="id" value={id} />
          <p>
            {isRetired
              ? "It takes no new articles and is not in the navigation. If you reopen it, it comes last."
              : "Once retired it takes no new articles and leaves the navigation and the front page. The articles it has stay in it, and its page still answers."}
          </p>
          <Button type="submit">{isRetired ? "Reopen" : "Retire"}</Button>
        </ActionForm>
      </DeskSection>
    </div>
  );
}
