// The identity provider, as its discovery document says.
import { custom, errors, Issuer, type Client } from "openid-client";
import type { SsoSettings } from "@/lib/base/sso-settings";

/** Milliseconds that one answer of the provider may take: a request of the desk waits for it. */
export const providerTimeout = 3_000;

/** The document is asked for again after that, so that new keys and addresses are seen (milliseconds). */
const knownFor = 10 * 60_000;

let known: { issuer: string; client: Client; until: number } | undefined;

/** @throws an error of openid-client if the provider cannot be reached or is another one */
export async function ssoClient(settings: SsoSettings): Promise<Client> {
  const { issuer: address, clientId, clientSecret } = settings;
  if (known?.issuer === address && performance.now() < known.until) return known.client;
  custom.setHttpOptionsDefaults({ timeout: providerTimeout });
  const issuer = await Issuer.discover(address);
  const client = new issuer.Client({ client_id: clientId, client_secret: clientSecret });
  client[custom.clock_tolerance] = 10;
  known = { issuer: address, client, until: performance.now() + knownFor };
  return client;
}

/** The provider refuses a token (RFC 6749, 5.2; RFC 6750, 3.1). Every other error says nothing of the session. */
export function isRefusedToken(error: unknown): boolean {
  const code = error instanceof errors.OPError ? error.error : null;
  return code === "invalid_grant" || code === "invalid_token";
}
