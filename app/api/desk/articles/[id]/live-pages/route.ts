import { findEditionOf } from "@/lib/projections/editions/editions";
import { deskQuery } from "@/lib/web/routes/desk-route";
import { answerLivePages } from "@/lib/web/routes/live-pages-route";
import { assertMayRead } from "@/lib/newsroom/articles/scope";

export const GET = deskQuery<{ id: string }>(async ({ actor, params }) => {
  await assertMayRead(actor, params.id);
  return answerLivePages(() => findEditionOf(params.id));
});
