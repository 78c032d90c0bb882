"use client";
import { useSyncExternalStore } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { askPasskey, hasPasskeys } from "@/components/desk/sign-in/ask-passkey";
import { useWriter } from "@/components/desk/writer";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { longestPasskeyName } from "@/lib/newsroom/users/second-factor/passkey-schema";

const noChange = () => () => {};

export function AddPasskeyForm() {
  const { user } = useWriter();
  const hasSome = useSyncExternalStore<boolean | null>(noChange, hasPasskeys, () => null);

  async function prepare(fields: FormData): Promise<string> {
    const { answer, problem } = await askPasskey("registration", user?.id);
    if (answer !== null) fields.set("answer", answer);
    return problem;
  }

  return (
    <ActionForm
      form="account/add-passkey"
      prepare={prepare}
      className="mt-4 flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {(typed) => (
        <>
          <TextField
            label="Name of the new passkey"
            name="name"
            required
            maxLength={longestPasskeyName}
            autoComplete="off"
            placeholder="Work laptop"
            defaultValue={typed["name"]}
            className="min-w-48 grow"
          />
          <Button type="submit" disabled={hasSome !== true} className="min-h-[2.375rem]">
            Add a passkey
          </Button>
          {hasSome === false && (
            <p className="w-full text-sm text-ink-soft">
              This browser offers no passkeys at this address. They need https.
            </p>
          )}
          <noscript>
            <p className="w-full text-sm text-ink-soft">Passkeys need JavaScript.</p>
          </noscript>
        </>
      )}
    </ActionForm>
  );
}
