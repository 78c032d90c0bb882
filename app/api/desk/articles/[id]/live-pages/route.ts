import { findEditionOf } from "@/lib/projections/editions/editions";
import { deskQuery } from "@/lib/web/routes/desk-route";
import { answerLivePages } from "@/lib/web/routes/live-pages-route";

export const GET = deskQuery<{ id: string }>(({ params }) =>
  answerLivePages(() => findEditionOf(params.id)),
);
