import { RoleField } from "@/app/desk/users/_components/role-field";
import { ActionForm } from "@/components/desk/action-form";
import { Button } from "@/components/ui/button";

export function RoleForm({ id, role }: { id: string; role: string }) {
  return (
    <ActionForm form="users/give-role" className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <input type="hidden" name="id" value={id} />
      <RoleField role={role} className="min-w-48 grow" />
      <Button type="submit" className="min-h-[2.375rem]">
        Change role
      </Button>
    </ActionForm>
  );
}
