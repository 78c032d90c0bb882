// The challenge for proving by a passkey that it is still the user who sits at the desk.
import { cookies } from "next/headers";
import { beginAssertion } from "@/lib/newsroom/users/second-factor/assertions";
import { deskCommand, noInput } from "@/lib/web/routes/desk-route";

export const POST = deskCommand(
  noInput,
  async ({ actor }) => {
    const { options, cookie } = await beginAssertion(`confirmation ${actor.id}`);
    (await cookies()).set(cookie);
    return options;
  },
  "setting up",
);
