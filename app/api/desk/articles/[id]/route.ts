// A stale save is answered with the present article, so that the desk can merge the two.
import { saveDraft } from "@/lib/newsroom/articles/commands";
import { getArticleForEditing, getState } from "@/lib/desk/articles/desk-queries";
import { save } from "@/lib/newsroom/articles/requests";
import { deskCommand, deskQuery } from "@/lib/web/routes/desk-route";
import { counted } from "@/lib/web/requests/count-saves";
import { withCurrentOnConflict } from "@/lib/web/requests/current-on-conflict";

type Params = { id: string };

export const GET = deskQuery<Params>(({ actor, params }) => getArticleForEditing(actor, params.id));

export const PUT = deskCommand<Params, typeof save>(save, ({ actor, params: { id }, input }) =>
  withCurrentOnConflict(
    () => getArticleForEditing(actor, id),
    async () => {
      const { version } = await counted(input.kind, () => saveDraft(actor, id, input));
      // The version of this save: if somebody saved since, the next save must be stale.
      return { ...(await getState(actor, id)), version };
    },
  ),
);
