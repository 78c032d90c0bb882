// A real identity provider for tests, in the test's own process: `oidc-provider`, which is certified for OpenID Connect.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type Person = {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
};

export const clientId = "stet";
export const clientSecret = "the secret of the tests, long enough";

export type IdentityProvider = {
  issuer: string;
  /** By subject. Changes count from the next answer on. */
  people: Map<string, Person>;
  /** Who signs in next, without a form; null: they press Cancel. */
  next: string | null;
  privateKey: KeyObject;
  keyId: string;
  /** Changes each ID token before it is sent. */
  forge: ((token: string) => string | Promise<string>) | null;
  /** While it is true every request gets 503. */
  isDown: boolean;
  /** How often it asked who it is. */
  interactions: number;
  /** How often its token address was asked. */
  tokenRequests: number;
  /** Ends all of somebody's grants: their refresh tokens are worth nothing then. */
  endAll: () => void;
  stop: () => Promise<void>;
};

/** `redirectUri`: the newsroom's address that the browser is sent back to. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const keyId = "key-of-the-tests";
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const rows = new Map<string, Record<string, unknown>>();
  const provider = new Provider(issuer, {
    adapter: adapterOf(rows),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [new URL("/sign-in", redirectUri).href],
        backchannel_logout_uri: new URL("/api/sso/logout", redirectUri).href,
        grant_types: ["authorization_code", "refresh_token"],
      },
    ],
    jwks: {
      keys: [{ ...privateKey.export({ format: "jwk" }), kid: keyId, alg: "RS256", use: "sig" }],
    },
    claims: {
      openid: ["sub", "sid"],
      email: ["email", "email_verified"],
      profile: ["name", "groups"],
    },
    conformIdTokenClaims: false,
    cookies: { keys: ["a key for cookies"] },
    // By itself it asks no address of this machine, where the newsroom is in tests.
    fetch: (url: string, { dispatcher: _, ...options }: RequestInit & { dispatcher?: unknown }) =>
      fetch(url, options),
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    issueRefreshToken: async () => true,
    ttl: { Grant: 3600, Session: 3600, AccessToken: 600, RefreshToken: 3600, IdToken: 600 },
    pkce: { required: () => true },
    loadExistingGrant: grantEverything,
    findAccount: (_: unknown, id: string) => {
      const person = found.people.get(id);
      return person && { accountId: id, claims: async () => ({ ...person }) };
    },
  });
  const found: IdentityProvider = {
    ...{ issuer, people: new Map<string, Person>(), next: null, privateKey, keyId },
    ...{ forge: null, isDown: false, interactions: 0, tokenRequests: 0 },
    endAll: () => {
      for (const [key] of rows)
        if (/^(RefreshToken|AccessToken|Grant|Session):/.test(key)) rows.delete(key);
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const answer = provider.callback();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (found.isDown) return void response.writeHead(503).end();
    if (request.url?.startsWith("/interaction/")) {
      found.interactions += 1;
      return void interact(provider, found, request, response);
    }
    if (request.url?.startsWith("/token")) {
      found.tokenRequests += 1;
      if (found.forge) forgeAnswer(response, found.forge);
    }
    answer(request, response);
  });
  return found;
}

async function interact(
  provider: Provider,
  { next }: IdentityProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const result =
    next === null
      ? { error: "access_denied", error_description: "Somebody pressed Cancel." }
      : { login: { accountId: next } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

type GrantContext = {
  oidc: {
    client: { clientId: string };
    session: { accountId: string };
    provider: { Grant: new (given: object) => Grant };
  };
};
type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };

/** Nobody is asked what the newsroom may know. */
async function grantEverything({ oidc }: GrantContext): Promise<Grant> {
  const { Grant } = oidc.provider;
  const grant = new Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

/** Lets a handler's whole answer through `forge`. */
function forgeAnswer(
  response: ServerResponse,
  forge: NonNullable<IdentityProvider["forge"]>,
): void {
  const end = response.end.bind(response);
  response.end = ((body?: unknown) => {
    const told = JSON.parse(String(body)) as Record<string, string>;
    void Promise.resolve(forge(told["id_token"] ?? "")).then((token) => {
      const forged = JSON.stringify({ ...told, id_token: token });
      response.setHeader("Content-Length", Buffer.byteLength(forged));
      end(forged);
    });
    return response;
  }) as ServerResponse["end"];
}

/** The provider's store of rows, in memory. */
/** What ends with a grant. */
const ofGrant = /^(AccessToken|AuthorizationCode|RefreshToken):/;

function adapterOf(rows: Map<string, Record<string, unknown>>) {
  return class {
    readonly #model: string;
    constructor(model: string) {
      this.#model = model;
    }
    #key(id: string): string {
      return `${this.#model}:${id}`;
    }
    #where(name: string, value: string) {
      return [...rows].find(
        ([key, row]) => key.startsWith(`${this.#model}:`) && row[name] === value,
      )?.[1];
    }
    async upsert(id: string, row: Record<string, unknown>) {
      rows.set(this.#key(id), row);
    }
    async find(id: string) {
      return rows.get(this.#key(id));
    }
    async findByUid(uid: string) {
      return this.#where("uid", uid);
    }
    async findByUserCode(code: string) {
      return this.#where("userCode", code);
    }
    async consume(id: string) {
      const row = rows.get(this.#key(id));
      if (row) row["consumed"] = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string) {
      rows.delete(this.#key(id));
    }
    async revokeByGrantId(grantId: string) {
      for (const [key, row] of rows)
        if (ofGrant.test(key) && row["grantId"] === grantId) rows.delete(key);
    }
  };
}
