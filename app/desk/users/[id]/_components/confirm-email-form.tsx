import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";

type Props = {
  id: string;
  /** The address that the user asked for. */
  asked: string | null;
};

export function ConfirmEmailForm({ id, asked }: Props) {
  return (
    <ActionForm form="users/confirm-email" className="mt-4 space-y-3">
      <input type="hidden" name="id" value={id} />
      {asked !== null && (
        <>
          <p className="wrap-anywhere">
            They asked for the address <strong className="font-semibold">{asked}</strong>.
          </p>
          <Button type="submit">Confirm that address</Button>
        </>
      )}
    </ActionForm>
  );
}
