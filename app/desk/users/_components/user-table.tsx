import { Cell, DeskTableRow, DeskTable } from "@/components/desk/desk-table";
import { Moment } from "@/components/desk/moment";
import type { UserSummary } from "@/lib/newsroom/users/queries";
import type { UserState } from "@/lib/content/users/state";

export function UserTable({ users }: { users: UserSummary[] }) {
  return (
    <DeskTable columns={["Name", "E-mail", "Role", "State", "Second factor", "Last active"]}>
      {users.map(({ id, name, email, role, scope, state, hasSecondFactor, lastSeenAt }) => (
        <DeskTableRow key={id} name={name} href={`/desk/users/${id}`}>
          <Cell mayBreak>{email}</Cell>
          <Cell>
            {role}
            {scope.kind !== "all" && scopeWords[scope.kind]}
          </Cell>
          <Cell>
            <UserStateLabel state={state} />
          </Cell>
          <Cell>{hasSecondFactor ? "yes" : "no"}</Cell>
          <Cell>{lastSeenAt ? <Moment at={lastSeenAt} /> : "never"}</Cell>
        </DeskTableRow>
      ))}
    </DeskTable>
  );
}

const scopeWords = { sections: ", some sections", own: ", own articles" };

// Most users are active, so that this word is quiet.
const looks: Record<UserState, string> = {
  active: "",
  invited: "font-semibold text-ink",
  disabled: "font-semibold text-accent",
};

export function UserStateLabel({ state }: { state: UserState }) {
  return <span className={looks[state]}>{state}</span>;
}
