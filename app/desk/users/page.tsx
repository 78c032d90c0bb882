import type { Metadata } from "next";
import { SecondFactorRuleForm } from "@/app/desk/users/_components/second-factor-rule-form";
import { UserTable } from "@/app/desk/users/_components/user-table";
import { buttonClass } from "@/components/ui/button";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { getSecondFactorRule } from "@/lib/newsroom/users/second-factor/rule";
import { listUsers } from "@/lib/newsroom/users/queries";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage() {
  await requireUserWhoMay("changeUsers", "/desk/users");
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-4 pb-4 pt-6">
        <h1 className="text-2xl font-semibold">Users</h1>
        <a href="/desk/users/new" className={buttonClass("strong")}>
          Invite a user
        </a>
      </div>
      <UserTable users={await listUsers()} />
      <SecondFactorRuleForm rule={await getSecondFactorRule()} />
    </>
  );
}
