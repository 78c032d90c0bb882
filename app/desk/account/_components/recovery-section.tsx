import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";

type Props = { left: number; hasSecondFactor: boolean };

export function RecoverySection({ left, hasSecondFactor }: Props) {
  const codes = left === 1 ? "1 recovery code" : `${left} recovery codes`;
  return (
    <DeskSection title="Recovery codes">
      <ActionForm form="account/recovery-codes" className="space-y-4">
        <p className="max-w-prose">
          {hasSecondFactor
            ? `You have ${codes} left. Each signs you in once, after your password, if your device is lost.`
            : "You get ten recovery codes with your first passkey or app, in case your device is lost."}
        </p>
        {hasSecondFactor && <Button type="submit">Make new recovery codes</Button>}
      </ActionForm>
    </DeskSection>
  );
}
