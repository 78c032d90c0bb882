// The link is shown once, to the administrator who makes it.
import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";
import type { UserSummary } from "@/lib/newsroom/users/queries";
import type { UserState } from "@/lib/content/users/state";

const words: Record<UserState, { about: string; button: string }> = {
  invited: {
    about:
      "They have not chosen a password yet. A new link works for seven days and replaces the last one.",
    button: "Make a new invitation link",
  },
  active: {
    about:
      "A link lets them choose a new password, once, within a day. That signs them out everywhere.",
    button: "Make a password link",
  },
  disabled: { about: "A disabled user gets no link.", button: "" },
};

export function PasswordSection({ user: { id, state } }: { user: UserSummary }) {
  const { about, button } = words[state];
  return (
    <DeskSection title="Password">
      <ActionForm form="users/make-link">
        <input type="hidden" name="id" value={id} />
        <p>{about}</p>
        {button && <Button type="submit">{button}</Button>}
      </ActionForm>
    </DeskSection>
  );
}
