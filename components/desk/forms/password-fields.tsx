// What the forms that set a password share. They are three, since each asks for something besides: the first administrator
// is created with it, a one-time link (an invitation, or a lost password) stands in for the old one, and an account's
// owner gives the old one.
import { TextField } from "@/components/ui/field";
import { leastPasswordLength } from "@/lib/content/users/password-length";

type Props = {
  label: string;
  /** What else it leads to, in sentences. */
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

/** So that a password manager knows whose password it keeps. */
export function PasswordOwner({ email }: { email: string }) {
  return <input type="text" name="email" autoComplete="username" defaultValue={email} hidden />;
}
