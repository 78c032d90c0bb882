// Addresses of the desk that nothing answers: like the rest of it, closed to who is not signed in.
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/web/auth/session";

export default async function UnknownDeskPage() {
  await requireUser("/desk");
  notFound();
}
