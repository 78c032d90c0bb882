// The lead of the demo's front page is pinned.
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { nothingChosen } from "@/lib/content/fronts/arrangement";
import { qianhai } from "@/prisma/seed/stories/qianhai-steps-up-finance-magnet-dream";

export async function pinLead(tx: Transaction): Promise<void> {
  const { slug } = qianhai;
  const { id } = await tx.article.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const content = { ...nothingChosen, top: nothingChosen.top.with(0, id) };
  const at = now();
  await tx.arrangement.create({
    data: { content, madeBy: "Stet", madeAt: at, fromAt: at, isBegun: true },
  });
}
