import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";
import { ChoiceField, TextField } from "@/components/ui/field";
import { mostGraceDays } from "@/lib/newsroom/users/schema";
import type { SecondFactorRule } from "@/lib/newsroom/users/second-factor/rule";
import { Role } from "@/prisma/generated/enums";

const labels: Record<Role, string> = {
  reporter: "Reporters",
  editor: "Editors",
  administrator: "Administrators",
};

export function SecondFactorRuleForm({ rule }: { rule: SecondFactorRule }) {
  return (
    <div className="max-w-2xl">
      <DeskSection title="Who needs a second factor">
        <ActionForm form="users/require-second-factor">
          <p className="max-w-prose">
            A second factor is a passkey, or the code of an app. Users of these roles are told at
            the desk how many days are left to set one up. After that they can still sign in, but
            only to set one up.
          </p>
          <fieldset>
            <legend className="mb-1 text-sm font-semibold">Roles</legend>
            {Object.values(Role).map((role) => (
              <ChoiceField
                key={`${role} ${rule.roles.includes(role)}`}
                type="checkbox"
                name="roles"
                value={role}
                defaultChecked={rule.roles.includes(role)}
              >
                {labels[role]}
              </ChoiceField>
            ))}
          </fieldset>
          <TextField
            key={rule.graceDays}
            label="Days to set one up"
            name="graceDays"
            type="number"
            min={0}
            max={mostGraceDays}
            required
            defaultValue={rule.graceDays}
            className="max-w-40"
          />
          <Button type="submit">Save</Button>
        </ActionForm>
      </DeskSection>
    </div>
  );
}
