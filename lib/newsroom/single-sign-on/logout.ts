// OpenID Connect Back-Channel Logout 1.0: the provider itself says that a session has ended.
import { createRemoteJWKSet, jwtVerify } from "jose";
import { z } from "zod";
import { env } from "@/lib/base/env";
import { InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { providerTimeout, ssoClient } from "@/lib/newsroom/single-sign-on/provider";
import { endSsoSessions } from "@/lib/newsroom/single-sign-on/standing";

const event = "http://schemas.openid.net/event/backchannel-logout";

/** 2.4 and 2.6 of the standard: no nonce, and a subject or a session. */
const logoutClaims = z
  .object({
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.object({ [event]: z.object({}) }),
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

/** Ends the sessions that the token names. A repeat ends nothing more. @throws InvalidInputError for any other token */
export async function endByLogoutToken(token: string): Promise<void> {
  const { sso } = env();
  if (sso === null) throw new NotFoundError("This newsroom has no single sign-on.");
  const { issuer } = await ssoClient(sso);
  const { jwks_uri: keys, issuer: name } = issuer.metadata;
  const { sub, sid } = await claimsOf(token, { keys: keys ?? "", name, clientId: sso.clientId });
  // A provider that told no session at the sign-in means all of that person's.
  const providerId = {
    OR: [{ providerId: sid }, ...(sub === undefined ? [] : [{ providerId: null }])],
  };
  await endSsoSessions({
    issuer: name,
    ...(sub === undefined ? {} : { subject: sub }),
    ...(sid === undefined ? {} : providerId),
  });
}

async function claimsOf(
  token: string,
  { keys, name, clientId }: { keys: string; name: string; clientId: string },
) {
  try {
    const keySet = createRemoteJWKSet(new URL(keys), { timeoutDuration: providerTimeout });
    const { payload } = await jwtVerify(token, keySet, {
      ...{ issuer: name, audience: clientId, clockTolerance: 10, maxTokenAge: "5 minutes" },
      algorithms: ["RS256", "PS256", "ES256"],
    });
    return logoutClaims.parse(payload);
  } catch {
    throw new InvalidInputError("That is no logout token of this newsroom’s identity provider.");
  }
}
