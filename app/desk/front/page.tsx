import type { Metadata } from "next";
import { FrontDesk } from "@/app/desk/front/_components/front-desk";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { getFrontAtDesk } from "@/lib/desk/fronts/desk-queries";

export const metadata: Metadata = { title: "Front page" };

export default async function FrontDeskPage() {
  const user = await requireUserWhoMay("arrangeFront", "/desk/front");
  return <FrontDesk user={{ id: user.id, name: user.name }} opened={await getFrontAtDesk(user)} />;
}
