import { randomBytes } from "node:crypto";
import { embeddedAddress } from "@/lib/content/embeds/path";
import { embeddingOf } from "@/lib/content/embeds/providers";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Set before anything else answers. At the desk each page's scripts carry a nonce, which Next reads from the request's
 * policy: an injected script has none.
 */
export function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  site: ServedSite,
): void {
  const side = addressSide(request.url ?? "/");
  const nonce = side === "desk" ? randomBytes(16).toString("base64url") : null;
  const policy = contentPolicy(side, nonce, site, frameOf(request.url ?? "/", site));
  if (nonce === null) delete request.headers["content-security-policy"];
  else request.headers["content-security-policy"] = policy;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", policy);
  if (site.isHttps) response.setHeader("Strict-Transport-Security", "max-age=31536000");
}

const headers = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

export type AddressSide = "site" | "desk" | "files";

export type ServedSite = {
  isHttps: boolean;
  isDevelopment: boolean;
  isPlain: boolean;
  /** Further hosts that may be framed. */
  embedHosts: readonly string[];
};

/** Only the page of an embed has a frame, and only that of its own provider. */
function frameOf(url: string, { embedHosts }: ServedSite): string | null {
  const address = embeddedAddress(url.split("?", 1)[0] ?? "");
  const frame = address === null ? null : (embeddingOf(address, embedHosts)?.frame ?? null);
  return frame === null ? null : new URL(frame).origin;
}

export function addressSide(url: string): AddressSide {
  if (/^\/(desk|sign-in|sign-out)([/?]|$)/.test(url)) return "desk";
  return /^\/(media|api|_next)\//.test(url) ? "files" : "site";
}

/** w3.org/TR/CSP3. */
function contentPolicy(
  side: AddressSide,
  nonce: string | null,
  { isHttps, isDevelopment, isPlain }: ServedSite,
  frame: string | null,
): string {
  if (side === "files") return "default-src 'none'; frame-ancestors 'none'";
  return [
    "default-src 'self'",
    `script-src ${scriptsOf(nonce, isDevelopment, isPlain)}`,
    // Pictures have inline styles for blur and position.
    "style-src 'self' 'unsafe-inline'",
    // An upload is shown from memory.
    `img-src 'self' data:${side === "desk" ? " blob:" : ""}`,
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    `frame-src ${frame ?? "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function scriptsOf(nonce: string | null, isDevelopment: boolean, isPlain: boolean): string {
  // Next's development build evaluates code.
  const source = isDevelopment ? "'self' 'unsafe-eval'" : "'self'";
  if (nonce !== null) return `${source} 'nonce-${nonce}'`;
  // A kept page cannot carry a nonce.
  return isPlain ? "'none'" : `${source} 'unsafe-inline'`;
}
