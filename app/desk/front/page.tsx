import type { Metadata } from "next";
import { FrontDesk } from "@/app/desk/front/_components/front-desk";
import { requireUserWhoMay } from "@/lib/web/auth/session";
import { getFrontAtDesk } from "@/lib/desk/fronts/desk-queries";

export const metadata: Metadata = { title: "Front page" };

export default async function FrontDeskPage() {
  const { id, name } = await requireUserWhoMay("arrangeFront", "/desk/front");
  return <FrontDesk user={{ id, name }} opened={await getFrontAtDesk()} />;
}
