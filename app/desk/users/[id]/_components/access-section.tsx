import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";
import type { UserSummary } from "@/lib/newsroom/users/queries";

export function AccessSection({ user: { id, state } }: { user: UserSummary }) {
  const isDisabled = state === "disabled";
  return (
    <DeskSection title="Access">
      <ActionForm form={isDisabled ? "users/enable" : "users/disable"}>
        <input type="hidden" name="id" value={id} />
        <p>
          {isDisabled
            ? "Once enabled, they can sign in with their old password."
            : "Disabling signs them out everywhere at once, and they cannot sign in. Everything they wrote stays."}
        </p>
        <Button type="submit">{isDisabled ? "Enable" : "Disable"}</Button>
      </ActionForm>
    </DeskSection>
  );
}
