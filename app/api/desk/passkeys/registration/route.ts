// The challenge for a new passkey.
import { cookies } from "next/headers";
import { beginPasskey } from "@/lib/newsroom/users/second-factor/passkeys";
import { deskCommand, noInput } from "@/lib/web/routes/desk-route";

export const POST = deskCommand(
  noInput,
  async ({ actor }) => {
    const { options, cookie } = await beginPasskey(actor);
    (await cookies()).set(cookie);
    return options;
  },
  "setting up",
);
