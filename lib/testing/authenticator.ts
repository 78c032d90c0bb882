// A device with a passkey, in software: signs as WebAuthn says (w3.org/TR/webauthn-3, 6.1 and 6.3). For tests only.
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { env } from "@/lib/base/env";

export type Device = {
  id: string;
  /** COSE, as the newsroom keeps it. */
  publicKey: Uint8Array<ArrayBuffer>;
  /** The answer to a registration. */
  register: (challenge: string, wrong?: Wrong) => string;
  /** The answer to a sign-in or a confirmation. Each counts one signature more. */
  assert: (challenge: string, userId: string | null, wrong?: Wrong) => string;
};

/** What the answer says in place of the truth. */
export type Wrong = {
  origin?: string;
  host?: string;
  type?: string;
  isUnverified?: boolean;
  counter?: number;
  change?: (answer: Record<string, unknown>) => unknown;
};

const userPresent = 0x01;
const userVerified = 0x04;
const hasCredential = 0x40;

export function newDevice(): Device {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const credentialId = randomBytes(16);
  const id = credentialId.toString("base64url");
  const key = cborOf([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, "base64url"))],
    [-3, new Uint8Array(Buffer.from(y, "base64url"))],
  ]);
  let count = 0;

  const authenticatorData = (flags: number, counter: number, rest: Buffer, { host }: Wrong) => {
    const rpIdHash = sha256(Buffer.from(host ?? new URL(env().siteUrl).hostname));
    const number = Buffer.alloc(4);
    number.writeUInt32BE(counter);
    return Buffer.concat([rpIdHash, Buffer.from([flags]), number, rest]);
  };

  const answerWith = (response: Record<string, unknown>, { change }: Wrong) => {
    const answer = { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
    return JSON.stringify(change ? change(answer) : answer);
  };

  return {
    id,
    publicKey: new Uint8Array(key),
    register(challenge, wrong = {}) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const rest = Buffer.concat([Buffer.alloc(16), length, credentialId, key]);
      const flags = userPresent | (wrong.isUnverified ? 0 : userVerified) | hasCredential;
      const authData = authenticatorData(flags, count, rest, wrong);
      const attestation = cborOf([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      const response = {
        clientDataJSON: clientData("webauthn.create", challenge, wrong).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      };
      return answerWith(response, wrong);
    },
    assert(challenge, userId, wrong = {}) {
      count = wrong.counter ?? count + 1;
      const flags = userPresent | (wrong.isUnverified ? 0 : userVerified);
      const data = authenticatorData(flags, count, Buffer.alloc(0), wrong);
      const client = clientData("webauthn.get", challenge, wrong);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      const response = {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
        ...(userId !== null && { userHandle: Buffer.from(userId).toString("base64url") }),
      };
      return answerWith(response, wrong);
    },
  };
}

function clientData(type: string, challenge: string, wrong: Wrong): Buffer {
  const origin = wrong.origin ?? env().siteUrl;
  return Buffer.from(
    JSON.stringify({ type: wrong.type ?? type, challenge, origin, crossOrigin: false }),
  );
}

function cborOf(entries: [number | string, unknown][]): Buffer {
  return Buffer.from(isoCBOR.encode(new Map(entries) as Map<string, never>));
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
