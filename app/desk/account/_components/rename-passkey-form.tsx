"use client";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { longestPasskeyName } from "@/lib/newsroom/users/second-factor/passkey-schema";

export function RenamePasskeyForm({ passkeys }: { passkeys: { id: string; name: string }[] }) {
  return (
    <ActionForm
      form="account/rename-passkey"
      className="mt-4 flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {(typed) => (
        <>
          <SelectField label="Passkey" name="id" className="min-w-40 grow">
            {passkeys.map(({ id, name }) => (
              <option dir="auto" key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            label="Its new name"
            name="name"
            required
            maxLength={longestPasskeyName}
            autoComplete="off"
            defaultValue={typed["name"]}
            className="min-w-40 grow"
          />
          <Button type="submit" className="min-h-[2.375rem]">
            Rename
          </Button>
        </>
      )}
    </ActionForm>
  );
}
