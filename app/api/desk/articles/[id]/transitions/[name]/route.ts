// One address for each transition of lib/content/articles/workflow.ts.
import { z } from "zod";
import { getArticleForEditing, getState } from "@/lib/desk/articles/desk-queries";
import { transitionRequests, type TransitionRequest } from "@/lib/newsroom/articles/requests";
import { takeTransition } from "@/lib/newsroom/articles/transitions";
import { transitions, type Transition } from "@/lib/content/articles/workflow";
import { NotFoundError } from "@/lib/base/errors";
import { metrics } from "@/lib/base/metrics/metrics";
import { inSpan } from "@/lib/base/tracing";
import type { Actor } from "@/lib/content/users/actor";
import { deskCommand } from "@/lib/web/routes/desk-route";
import { parseInput } from "@/lib/web/requests/input";
import { withCurrentOnConflict } from "@/lib/web/requests/current-on-conflict";

type Params = { id: string; name: string };

/** The address decides on the shape. */
const anything = z.unknown();

export const POST = deskCommand<Params, typeof anything>(
  anything,
  ({ actor, params: { id, name }, input }) =>
    withCurrentOnConflict(
      () => getArticleForEditing(actor, id),
      async () => {
        if (!isTransition(name)) throw new NotFoundError("There is no such transition.");
        const { version } = await take(actor, id, name, input);
        return { ...(await getState(actor, id)), version };
      },
    ),
);

function take<Name extends Transition>(actor: Actor, id: string, name: Name, input: unknown) {
  const request: z.ZodType<TransitionRequest[Name]> = transitionRequests[name];
  const parsed = parseInput(request, input);
  return inSpan(`transition ${name}`, {}, async () => {
    const taken = await takeTransition(actor, id, name, parsed);
    metrics.transitions.inc({ transition: name });
    return taken;
  });
}

function isTransition(name: string): name is Transition {
  return Object.hasOwn(transitions, name);
}
