// Which articles somebody works on, beside their role.
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { scopeProblem, type Scope } from "@/lib/content/users/scope";
import type { SectionSummary } from "@/lib/site/sections/queries";
import type { Role } from "@/prisma/generated/enums";

const choices = {
  all: "All sections",
  sections: "These sections, and articles with their byline",
  own: "Own articles only",
} as const;

type Props = { id: string; role: Role; scope: Scope; sections: SectionSummary[] };

export function ScopeForm({ id, role, scope, sections }: Props) {
  const chosen = scope.kind === "sections" ? scope.sectionIds : [];
  // A retired section is offered to those alone who have it.
  const offered = sections.filter((one) => !one.isRetired || chosen.includes(one.id));
  return (
    <ActionForm form="users/give-scope">
      <input type="hidden" name="id" value={id} />
      <fieldset
        // Fields take new defaults only when they are mounted again.
        key={JSON.stringify(scope)}
        className="space-y-2"
      >
        <legend className="mb-1 text-sm font-semibold">Articles they work on</legend>
        <Choice kind="all" scope={scope} />
        {role !== "administrator" && <Choice kind="sections" scope={scope} />}
        {role !== "administrator" && (
          <div
            role="group"
            aria-label="Sections"
            className="grid gap-x-6 gap-y-1 pl-6 sm:grid-cols-2"
          >
            {offered.map((section) => (
              <label key={section.id} className="flex items-baseline gap-2">
                <input
                  type="checkbox"
                  name="section"
                  value={section.id}
                  defaultChecked={chosen.includes(section.id)}
                />
                <span dir="auto">{section.name}</span>
              </label>
            ))}
          </div>
        )}
        {scopeProblem(role, { kind: "own" }) === null && <Choice kind="own" scope={scope} />}
      </fieldset>
      <Button type="submit">Change articles</Button>
    </ActionForm>
  );
}

function Choice({ kind, scope }: { kind: keyof typeof choices; scope: Scope }) {
  return (
    <label className="flex items-baseline gap-2">
      <input type="radio" name="scope" value={kind} defaultChecked={scope.kind === kind} />
      {choices[kind]}
    </label>
  );
}
