// What browsers answer (w3.org/TR/webauthn-3, 5.1: JSON of PublicKeyCredential). The texts in it are base64url.
import { z } from "zod";
import { recordName } from "@/lib/base/text-input";

const base64url = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most);

/** A credential's id has 1,023 bytes at most (WebAuthn, 4). */
const credential = {
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).nullish().catch(null),
};

export const registrationAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(10_000),
    attestationObject: base64url(100_000),
    transports: z.array(z.string().max(32)).max(16).optional().catch([]),
  }),
});

export const assertionAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(10_000),
    authenticatorData: base64url(10_000),
    signature: base64url(10_000),
    userHandle: base64url(200).nullish(),
  }),
});

export const longestPasskeyName = 60;
export const passkeyName = recordName("A name", longestPasskeyName, "Give the passkey a name.");
