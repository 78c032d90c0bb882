// Signing out at the identity provider, too: OpenID Connect RP-Initiated Logout 1.0.
import { z } from "zod";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { logWarning } from "@/lib/base/log/log";
import { isRefusedToken, ssoClient } from "@/lib/newsroom/single-sign-on/provider";
import { unseal } from "@/lib/newsroom/single-sign-on/sealed";
import { readSigned, signedCookie } from "@/lib/newsroom/users/signed-cookie";

/** Seconds in which the browser goes there. */
const secondsToGo = 60;

/** A cookie has 4,096 bytes at most, with its name and its signature. */
const longestToken = 2_800;

/** What the browser's next page needs to know. */
const signedOutShape = z.object({ isReachable: z.boolean(), idToken: z.string() });
type SignedOut = z.infer<typeof signedOutShape>;

/**
 * The browser keeps, signed, that its session began at the provider, with a fresh ID token by which the provider knows the session. Null for
 * any other session.
 */
export async function signedOutCookie(sessionId: string) {
  const row = await db().ssoSession.findUnique({ where: { sessionId } });
  const { sso } = env();
  if (row === null || sso === null || row.issuer !== sso.issuer) return null;
  const found = await findIdToken(row.refreshToken && unseal(row.refreshToken));
  return signedCookie("signed-out", JSON.stringify(found), secondsToGo);
}

export function readSignedOut(cookie: string | undefined): SignedOut | null {
  const text = readSigned("signed-out", cookie);
  return text === null ? null : signedOutShape.parse(JSON.parse(text));
}

/** The token is empty if the provider gives none. */
async function findIdToken(refreshToken: string | null): Promise<SignedOut> {
  const { sso } = env();
  if (sso === null || !refreshToken) return { isReachable: true, idToken: "" };
  try {
    const { id_token: idToken = "" } = await (await ssoClient(sso)).refresh(refreshToken);
    return { isReachable: true, idToken: idToken.length > longestToken ? "" : idToken };
  } catch (error) {
    if (isRefusedToken(error)) return { isReachable: true, idToken: "" };
    logWarning("The identity provider gave no ID token for a sign-out.", { error });
    return { isReachable: false, idToken: "" };
  }
}

/** Where the provider signs people out; null if it does not say, or does not answer. It leads back to the sign-in page. */
export async function findSignOutAddress({
  isReachable,
  idToken,
}: SignedOut): Promise<string | null> {
  const { sso, siteUrl } = env();
  if (sso === null || !isReachable) return null;
  try {
    const client = await ssoClient(sso);
    if (!client.issuer.metadata.end_session_endpoint) return null;
    return client.endSessionUrl({
      post_logout_redirect_uri: `${siteUrl}/sign-in`,
      ...(idToken === "" ? {} : { id_token_hint: idToken }),
    });
  } catch (error) {
    logWarning("The identity provider did not say where it signs people out.", { error });
    return null;
  }
}
