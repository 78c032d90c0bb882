// The page of ours that shows another site's frame: /embeds/ADDRESS, the address in Base64 for URLs (RFC 4648, 5).

export function embedPath(address: string): `/embeds/${string}` {
  return `/embeds/${btoa(address).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** Null for another path. */
export function embeddedAddress(path: string): string | null {
  const code = /^\/embeds\/([\w-]{1,3000})$/.exec(path)?.[1];
  if (code === undefined) return null;
  try {
    const address = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    return embedPath(address) === path ? address : null;
  } catch {
    return null;
  }
}
