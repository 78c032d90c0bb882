// A plain form, so that each list has an address.
import type { Chosen } from "@/app/desk/audit/page";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { actionGroups } from "@/lib/content/audit/actions";

type Props = { chosen: Chosen; actors: { id: string; name: string }[] };

export function AuditFilterForm({ chosen, actors }: Props) {
  return (
    <form
      role="search"
      className="mb-4 flex flex-wrap items-end gap-3 border-y border-rule py-3"
      aria-label="Audit log"
    >
      {chosen.article && <input type="hidden" name="article" value={chosen.article} />}
      <SelectField label="About" name="group" defaultValue={chosen.group}>
        <option value="">Everything</option>
        {actionGroups.map((group) => (
          <option key={group} value={group}>
            {group.charAt(0).toUpperCase() + group.slice(1)}
          </option>
        ))}
      </SelectField>
      <SelectField label="Who" name="who" defaultValue={chosen.who}>
        <option value="">Everyone</option>
        {actors.map(({ id, name }) => (
          <option dir="auto" key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label="From" name="from" type="date" defaultValue={chosen.from} />
      <TextField label="To" name="to" type="date" defaultValue={chosen.to} />
      <Button type="submit" className="min-h-[2.375rem]">
        Show
      </Button>
      {chosen.article && (
        <p className="basis-full text-sm">
          One article only.{" "}
          <a href="/desk/audit" className="text-link">
            Show all articles
          </a>
        </p>
      )}
    </form>
  );
}
