// Users as others at the desk look them up.
import { db } from "@/lib/db";
import type { Actor } from "@/lib/users/actor";
import { permissions } from "@/lib/users/permissions";

/** The address that a user signs in with. */
export async function getOwnEmail(actor: Actor): Promise<string> {
  const { email } = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true },
  });
  return email;
}

/** Who can be asked to review an article, by name. */
export async function listReviewers(): Promise<{ id: string; name: string }[]> {
  return db().user.findMany({
    where: { isDisabled: false, role: { in: [...permissions.approve.roles] } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}
