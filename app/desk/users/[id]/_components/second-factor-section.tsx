import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";
import type { UserSummary } from "@/lib/newsroom/users/queries";

export function SecondFactorSection({ user: { id, hasSecondFactor } }: { user: UserSummary }) {
  return (
    <DeskSection title="Second factor">
      <ActionForm form="users/remove-second-factors">
        <input type="hidden" name="id" value={id} />
        <p>
          {hasSecondFactor
            ? "If they lost their devices and their recovery codes: removing all of it signs them out everywhere, and their password alone signs them in. They get an e-mail. Make sure first that it is them who asks."
            : "They have none: they sign in with their password alone."}
        </p>
        {hasSecondFactor && <Button type="submit">Remove their second factors</Button>}
      </ActionForm>
    </DeskSection>
  );
}
