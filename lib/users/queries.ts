// Users as others at the desk look them up.
import { db } from "@/lib/db";
import { permissions } from "@/lib/users/permissions";

/** Who can be asked to review an article, by name. */
export async function listReviewers(): Promise<{ id: string; name: string }[]> {
  return db().user.findMany({
    where: { isDisabled: false, role: { in: [...permissions.approve.roles] } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}
