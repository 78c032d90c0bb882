// How a user stands, in a word; who is active, as most are, stands back.
import type { UserState } from "@/lib/content/users/state";

const looks: Record<UserState, string> = {
  active: "",
  invited: "font-semibold text-ink",
  disabled: "font-semibold text-accent",
};

export function UserStateLabel({ state }: { state: UserState }) {
  return <span className={looks[state]}>{state}</span>;
}
