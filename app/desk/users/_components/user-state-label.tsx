// Most users are active, so that this word is quiet.
import type { UserState } from "@/lib/content/users/state";

const looks: Record<UserState, string> = {
  active: "",
  invited: "font-semibold text-ink",
  disabled: "font-semibold text-accent",
};

export function UserStateLabel({ state }: { state: UserState }) {
  return <span className={looks[state]}>{state}</span>;
}
