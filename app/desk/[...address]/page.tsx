// Unknown addresses of the desk need a sign-in like all others.
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/web/auth/session";

export default async function UnknownDeskPage() {
  await requireUser("/desk");
  notFound();
}
