// Shared by three forms that set a password: for the first administrator, by a one-time link, and with the old
// password.
import { TextField } from "@/components/ui/field";
import { leastPasswordLength } from "@/lib/content/users/password-length";

type Props = {
  label: string;
  /** Further consequences, in sentences. */
  then?: string;
};

export function NewPasswordField({ label, then = "" }: Props) {
  return (
    <TextField
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      required
      minLength={leastPasswordLength}
      hint={`At least ${leastPasswordLength} characters. ${then}`.trimEnd()}
    />
  );
}

/** Tells a password manager whose password it is. */
export function PasswordOwner({ email }: { email: string }) {
  return <input type="text" name="email" autoComplete="username" defaultValue={email} hidden />;
}
