import { AddPasskeyForm } from "@/app/desk/account/_components/add-passkey-form";
import { RenamePasskeyForm } from "@/app/desk/account/_components/rename-passkey-form";
import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Moment } from "@/components/desk/moment";
import { Button } from "@/components/ui/button";
import type { PasskeySummary } from "@/lib/newsroom/users/second-factor/standing";

export function PasskeySection({ passkeys }: { passkeys: PasskeySummary[] }) {
  return (
    <DeskSection title="Passkeys">
      <p className="max-w-prose">
        A passkey is kept by your phone, your computer or a security key, and signs you in by
        finger, face or PIN. Nobody can guess it, and no other site can ask for it.
      </p>
      <ActionForm form="account/remove-passkey" className="mt-4 space-y-3">
        {passkeys.length > 0 && (
          <ul className="divide-y divide-rule border-y border-rule">
            {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5"
              >
                <div>
                  <p dir="auto" className="font-semibold wrap-anywhere">
                    {name}
                  </p>
                  <p className="text-sm text-ink-soft">
                    Added <Moment at={createdAt} />,{" "}
                    {lastUsedAt ? (
                      <>
                        last used <Moment at={lastUsedAt} />
                      </>
                    ) : (
                      "not used yet"
                    )}
                  </p>
                </div>
                <Button type="submit" name="id" value={id} className="min-h-8 px-2.5 text-sm">
                  Remove<span className="sr-only"> {name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </ActionForm>
      <AddPasskeyForm />
      {passkeys.length > 0 && (
        <RenamePasskeyForm passkeys={passkeys.map(({ id, name }) => ({ id, name }))} />
      )}
    </DeskSection>
  );
}
