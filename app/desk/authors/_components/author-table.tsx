import { Cell, DeskTableRow, DeskTable } from "@/components/desk/desk-table";
import type { AuthorRow } from "@/lib/desk/authors/desk-queries";

export function AuthorTable({ rows }: { rows: AuthorRow[] }) {
  return (
    <DeskTable columns={["Name", "Contact", "User"]}>
      {rows.map(({ id, name, contactEmail, user }) => (
        <DeskTableRow key={id} name={name} href={`/desk/authors/${id}`}>
          <Cell mayBreak>{contactEmail}</Cell>
          <Cell>{user}</Cell>
        </DeskTableRow>
      ))}
    </DeskTable>
  );
}
