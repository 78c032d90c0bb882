import { z } from "zod";
import { cancelArrangement } from "@/lib/newsroom/fronts/commands";
import { getFrontAtDesk } from "@/lib/desk/fronts/desk-queries";
import { deskCommand, noInput } from "@/lib/web/routes/desk-route";
import { parseInput } from "@/lib/web/requests/input";

const arrangementNumber = z.coerce.number().int().positive();

export const POST = deskCommand<{ number: string }, typeof noInput>(
  noInput,
  async ({ actor, params: { number } }) => {
    await cancelArrangement(actor, parseInput(arrangementNumber, number));
    return getFrontAtDesk(actor);
  },
);
