// A user's way to a password: a link, which is shown once to whoever makes it.
import { ActionForm } from "@/components/desk/action-form";
import { DeskSection } from "@/components/desk/desk-section";
import { Button } from "@/components/ui/button";
import type { UserSummary } from "@/lib/newsroom/users/queries";
import type { UserState } from "@/lib/content/users/state";

const words: Record<UserState, { about: string; button: string }> = {
  invited: {
    about: "No password is chosen yet. A new link works for seven days; the one before it no more.",
    button: "Make a new invitation link",
  },
  active: {
    about:
      "A link lets them choose a new one, once, within a day. It then signs them out everywhere.",
    button: "Make a link for a new password",
  },
  disabled: { about: "Who is disabled gets no link.", button: "" },
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
