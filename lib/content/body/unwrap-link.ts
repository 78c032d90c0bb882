// Mail filters and sites put their own address around links. It names the recipient, so that it is taken off.

type Wrapper = {
  at: RegExp;
  target: (url: URL, whole: string) => string | null | undefined;
};

const param =
  (...names: string[]) =>
  ({ searchParams }: URL) =>
    names.map((name) => searchParams.get(name)).find((value) => value !== null);

const wrappers: Wrapper[] = [
  {
    at: /(^|\.)safelinks\.protection\.(outlook|office365)\.(com|us|cn|de)\//,
    target: param("url"),
  },
  { at: /(^|\.)(cdn\.office\.net|teams\.microsoft\.com)\/.*safelinks/, target: param("url") },
  { at: /^urldefense(\.proofpoint)?\.(com|us|net)\/v1\//, target: param("u") },
  { at: /^urldefense(\.proofpoint)?\.(com|us|net)\/v2\//, target: proofpointTwo },
  { at: /^urldefense(\.proofpoint)?\.(com|us|net)\/v3\//, target: proofpointThree },
  { at: /(^|\.)mimecast(protect)?\.com\//, target: param("url", "u") },
  { at: /^secure-?web\.cisco\.com\//, target: lastOfPath },
  { at: /^(outlook\.(office|office365|live)\.com)\/.*safelink/, target: param("url") },
  {
    at: /^(url\.avanan\.click|protect\.checkpoint\.com|[\w-]+\.checkpoint\.com)\/v\d/,
    target: betweenLines,
  },
  { at: /^linklock\.titanhq\.com\/analyse/, target: param("url") },
  { at: /^scanmail\.trustwave\.com\//, target: param("u") },
  { at: /^linkprotect\.cudasvc\.com\/url/, target: param("a") },
  { at: /(^|\.)protection\.sophos\.com\//, target: (url) => fromBase64(param("u")(url)) },
  { at: /^urlsand\.esvalabs\.com\//, target: param("u") },
  { at: /(^|\.)fireeye\.com\/(v1\/url|url)/, target: param("u") },
  { at: /(^|\.)trendmicro\.com(:\d+)?\/wis\/clicktime\//, target: param("url") },
  { at: /^clicktime\.symantec\.com\//, target: param("u") },
  { at: /(^|\.)google(\.com?)?\.[a-z]{2,3}\/url$/, target: param("q", "url") },
  { at: /^lm?\.(facebook|messenger|workplace|instagram)\.com\/l\.php/, target: param("u") },
  { at: /^(www\.)?facebook\.com\/l\.php/, target: param("u") },
  { at: /^l\.(instagram|threads)\.(com|net)\//, target: param("u") },
  { at: /(^|\.)linkedin\.com\/(redir\/redirect|safety\/go)/, target: param("url") },
  { at: /^out\.reddit\.com\//, target: param("url") },
  { at: /^(www\.)?youtube\.com\/redirect/, target: param("q") },
  { at: /^slack-redir\.net\/link/, target: param("url") },
  { at: /^duckduckgo\.com\/l\//, target: param("uddg") },
  { at: /^(www\.)?vk\.com\/away\.php/, target: param("to") },
  { at: /^steamcommunity\.com\/linkfilter/, target: param("url", "u") },
  {
    at: /^r\.search\.yahoo\.com\//,
    target: (_url, whole) => decoded(/\/RU=([^/]+)/.exec(whole)?.[1] ?? ""),
  },
  {
    at: /^(www\.)?bing\.com\/ck\/a/,
    target: (url) => fromBase64(base64Of(param("u")(url)?.slice(2))),
  },
  { at: /^t\.umblr\.com\/redirect/, target: param("z") },
];

/** Longer than any real address. */
const longestAddress = 8_000;

/** Forwarded mails have several wrappings. */
const mostLayers = 6;

/** Other addresses stay as they are. Null if the true address is not in it. */
export function unwrapLink(address: string): string | null {
  if (address.length > longestAddress) return address;
  let inner = address;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const url = URL.canParse(inner) ? new URL(inner) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) return inner;
    const place = `${url.host}${url.pathname}`;
    const wrapper = wrappers.find(({ at }) => at.test(place));
    if (wrapper === undefined) return inner;
    const target = wrapper.target(url, inner)?.trim();
    if (!target || !/^(https?:\/\/|mailto:)/i.test(target)) return null;
    inner = target;
  }
  return inner;
}

const webAddresses = /https?:\/\/[^\s<>"]+/gi;

export function unwrapLinksIn(text: string): string {
  return text.replace(webAddresses, (address) => unwrapLink(address) ?? address);
}

/** The targets of those that `unwrapLinksIn` changes. */
export function unwrappedIn(text: string): string[] {
  return (text.match(webAddresses) ?? []).flatMap((address) => {
    const target = unwrapLink(address);
    return target === null || target === address ? [] : [target];
  });
}

/** Version 2 writes `-` for `%` and `_` for `/`. */
function proofpointTwo(url: URL): string | null {
  return decoded((url.searchParams.get("u") ?? "").replaceAll("-", "%").replaceAll("_", "/"));
}

/**
 * `__ADDRESS__;BYTES!!…`: each `*` stands for the next character of the bytes (base64url), `**A` for as many as the
 * letter says, from 2 on.
 */
function proofpointThree(_url: URL, whole: string): string | null {
  const [, address = "", packed = ""] = /\/v3\/__(.+?)__;([\w-]*)/.exec(whole) ?? [];
  const characters = [...(fromBase64(base64Of(packed)) ?? "")];
  const counts = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const full = address.replace(/\*(\*.)?/g, (_sign, run: string | undefined) =>
    characters.splice(0, run === undefined ? 1 : counts.indexOf(run.charAt(1)) + 2).join(""),
  );
  // Some wrappers write one slash after the scheme.
  return full.replace(/^(https?):\/+/i, "$1://");
}

/** Three low lines stand on each side of the address. */
function betweenLines(_url: URL, whole: string): string | null {
  return /___(.+?)___/.exec(whole)?.[1] ?? null;
}

function base64Of(text: string | undefined): string {
  return (text ?? "").replaceAll("-", "+").replaceAll("_", "/");
}

function lastOfPath({ pathname }: URL): string | null {
  return decoded(pathname.split("/").at(-1) ?? "");
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function fromBase64(text: string | null | undefined): string | null {
  if (!text) return null;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)));
  } catch {
    return null;
  }
}
