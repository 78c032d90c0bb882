import { SelectField } from "@/components/ui/field";
import { Role } from "@/prisma/generated/enums";

const hints: Record<Role, string> = {
  reporter: "reporter: writes articles",
  editor: "editor: also publishes them",
  administrator: "administrator: also runs the newsroom",
};

export function RoleField({ role, className }: { role: string; className?: string }) {
  return (
    // A select takes a new default only when it is mounted again.
    <SelectField key={role} label="Role" name="role" defaultValue={role} className={className}>
      {Object.values(Role).map((one) => (
        <option key={one} value={one}>
          {hints[one]}
        </option>
      ))}
    </SelectField>
  );
}
