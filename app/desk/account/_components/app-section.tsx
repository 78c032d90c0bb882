// One form for each state of the app, so that the recovery codes stay in their place when it is set up.
import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Moment } from "@/components/desk/moment";
import { QrCode } from "@/components/desk/qr-code";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  since: Date | null;
  /** Made, and not confirmed by a code yet. */
  pending: { secret: string; uri: string } | null;
};

export function AppSection({ since, pending }: Props) {
  return (
    <DeskSection title="App for one-time codes">
      <ActionForm form="account/app" className="space-y-4">
        {since ? (
          <>
            <p>
              Your app has been set up since <Moment at={since} />. After your password you give the
              six digits that it shows.
            </p>
            <Button type="submit" name="step" value="remove">
              Remove the app
            </Button>
          </>
        ) : (
          <>
            <p className="max-w-prose">
              An app on your phone shows six digits, new ones every 30 seconds. You give them after
              your password. Any app for one-time codes (TOTP) will do.
            </p>
            {pending && <PendingApp {...pending} />}
            <Button
              type="submit"
              name="step"
              value="begin"
              formNoValidate
              look={pending ? "plain" : "quiet"}
            >
              {pending ? "Begin with another key" : "Set up an app"}
            </Button>
          </>
        )}
      </ActionForm>
    </DeskSection>
  );
}

function PendingApp({ secret, uri }: { secret: string; uri: string }) {
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4 border-y border-rule py-5">
      <QrCode text={uri} label="The key as a code to scan" />
      <div className="max-w-xs grow space-y-4">
        <p>
          Scan this with the app, or type the key into it:{" "}
          <code className="font-mono wrap-anywhere">
            {secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}
          </code>
        </p>
        <TextField
          label="Code that the app shows now"
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          maxLength={10}
        />
        <Button type="submit" name="step" value="confirm" look="strong">
          Confirm
        </Button>
      </div>
    </div>
  );
}
