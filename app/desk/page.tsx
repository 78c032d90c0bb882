// The desk opens on its articles.
import { redirect } from "next/navigation";
import { requireUser } from "@/lib/auth/session";

export default async function DeskPage() {
  await requireUser("/desk");
  redirect("/desk/articles");
}
