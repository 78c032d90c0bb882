// Whose addresses become embeds when they are pasted, and what of them may be framed after a reader's press.

export type Embedding = {
  /** The provider's name, as readers know it. */
  site: string;
  /** One form for each thing: without what was added to share or to follow. */
  address: string;
  /** Null: the card only links out. */
  frame: string | null;
  /** Width by height of the frame; null: as high as a post. */
  ratio: number | null;
  /** Answers what it shows, as oEmbed; null: its page says it. */
  oEmbed: string | null;
};

type Provider = {
  site: string;
  hosts: readonly string[];
  /** Null if the address shows no single thing. */
  read: (
    url: URL,
  ) => { address: string; frame?: string; ratio?: number | null; oEmbed?: string } | null;
};

const wide = 16 / 9;

/** Characters: the path of its page has the address in it, and an address of this site has 1,024 at most. */
const mostOfFramed = 700;

function asked(endpoint: string, address: string): string {
  return `${endpoint}?${new URLSearchParams({ format: "json", url: address })}`;
}

const youTube: Provider = {
  site: "YouTube",
  hosts: ["youtube.com", "m.youtube.com", "youtu.be", "youtube-nocookie.com"],
  read(url) {
    const [first = "", second = ""] = partsOf(url);
    const id = isHost(url, "youtu.be")
      ? first
      : first === "watch"
        ? (url.searchParams.get("v") ?? "")
        : ["shorts", "live", "embed"].includes(first)
          ? second
          : "";
    if (!/^[\w-]{11}$/.test(id)) return null;
    const address = `https://www.youtube.com/watch?v=${id}`;
    return {
      address,
      frame: `https://www.youtube-nocookie.com/embed/${id}`,
      ratio: first === "shorts" ? 9 / 16 : wide,
      oEmbed: asked("https://www.youtube.com/oembed", address),
    };
  },
};

const vimeo: Provider = {
  site: "Vimeo",
  hosts: ["vimeo.com", "player.vimeo.com"],
  read(url) {
    const id = /^\/(?:video\/)?(\d{5,12})\/?$/.exec(url.pathname)?.[1];
    // A film that is not listed is found by its address alone, with what only they know who have it.
    if (id === undefined || url.searchParams.has("h")) return null;
    const address = `https://vimeo.com/${id}`;
    return {
      address,
      frame: `https://player.vimeo.com/video/${id}?dnt=1`,
      ratio: wide,
      oEmbed: asked("https://vimeo.com/api/oembed.json", address),
    };
  },
};

const x: Provider = {
  site: "X",
  hosts: ["x.com", "twitter.com", "mobile.twitter.com"],
  read(url) {
    const [, user, id] = /^\/(\w{1,20})\/status\/(\d{5,25})\b/.exec(url.pathname) ?? [];
    if (user === undefined || id === undefined) return null;
    const address = `https://x.com/${user}/status/${id}`;
    return {
      address,
      frame: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
      oEmbed: asked("https://publish.x.com/oembed", address),
    };
  },
};

const instagram: Provider = {
  site: "Instagram",
  hosts: ["instagram.com"],
  read(url) {
    const [, kind, code] = /^\/(?:[\w.]+\/)?(p|reel)\/([\w-]{5,40})/.exec(url.pathname) ?? [];
    if (kind === undefined || code === undefined) return null;
    const address = `https://www.instagram.com/${kind}/${code}/`;
    return { address, frame: `${address}embed/captioned/` };
  },
};

const tikTok: Provider = {
  site: "TikTok",
  hosts: ["tiktok.com", "m.tiktok.com"],
  read(url) {
    const [, user, id] = /^\/(@[\w.]{1,40})\/video\/(\d{5,25})/.exec(url.pathname) ?? [];
    if (user === undefined || id === undefined) return null;
    const address = `https://www.tiktok.com/${user}/video/${id}`;
    return {
      address,
      frame: `https://www.tiktok.com/player/v1/${id}`,
      ratio: 9 / 16,
      oEmbed: asked("https://www.tiktok.com/oembed", address),
    };
  },
};

const bluesky: Provider = {
  site: "Bluesky",
  hosts: ["bsky.app"],
  read(url) {
    const [, who, id] = /^\/profile\/([\w.:-]{3,200})\/post\/(\w{5,40})/.exec(url.pathname) ?? [];
    if (who === undefined || id === undefined) return null;
    const address = `https://bsky.app/profile/${who}/post/${id}`;
    return {
      address,
      // A name is not what a frame knows its author by.
      ...(who.startsWith("did:") && {
        frame: `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${id}`,
      }),
      oEmbed: asked("https://embed.bsky.app/oembed", address),
    };
  },
};

const spotify: Provider = {
  site: "Spotify",
  hosts: ["open.spotify.com"],
  read(url) {
    const path =
      /^\/(?:intl-\w+\/|embed\/)?(track|album|artist|playlist|episode|show)\/(\w{10,40})/;
    const [, kind, id] = path.exec(url.pathname) ?? [];
    if (kind === undefined || id === undefined) return null;
    const address = `https://open.spotify.com/${kind}/${id}`;
    return {
      address,
      frame: `https://open.spotify.com/embed/${kind}/${id}`,
      ratio: 2.4,
      oEmbed: asked("https://open.spotify.com/oembed", address),
    };
  },
};

const datawrapper: Provider = {
  site: "Datawrapper",
  hosts: ["datawrapper.dwcdn.net"],
  read(url) {
    const id = /^\/(\w{5})(?:\/|$)/.exec(url.pathname)?.[1];
    if (id === undefined) return null;
    const address = `https://datawrapper.dwcdn.net/${id}/`;
    return {
      address,
      frame: address,
      ratio: 4 / 3,
      oEmbed: asked("https://api.datawrapper.de/v3/oembed", address),
    };
  },
};

/** What a map shows (developers.google.com/maps/documentation/urls); no more of the query. */
const ofPlaces = [
  ...["api", "query", "query_place_id", "origin", "destination", "travelmode", "waypoints"],
  ...["map_action", "viewpoint", "center", "zoom", "mid"],
];

function placeIn({ searchParams }: URL): string {
  const kept = new URLSearchParams([...searchParams].filter(([name]) => ofPlaces.includes(name)));
  return kept.size > 0 ? `?${kept}` : "";
}

const googleMaps: Provider = {
  site: "Google Maps",
  hosts: ["google.com", "maps.app.goo.gl"],
  read(url) {
    if (isHost(url, "maps.app.goo.gl")) return { address: plainAddress(url) };
    const [first = "", second = ""] = partsOf(url);
    if (first !== "maps") return null;
    const map = url.searchParams.get("pb");
    if (second !== "embed" || map === null) {
      return second === "" ? null : { address: plainAddress(url) + placeIn(url) };
    }
    const address = `https://www.google.com/maps/embed?${new URLSearchParams({ pb: map })}`;
    return { address, frame: address, ratio: 4 / 3 };
  },
};

/** Anybody's server: its posts are known by their address, and are cards alone. */
const mastodon: Provider = {
  site: "Mastodon",
  hosts: [],
  read: (url) =>
    /^\/@[\w.-]+(@[\w.-]+)?\/\d{10,25}\/?$/.test(url.pathname)
      ? {
          address: plainAddress(url),
          oEmbed: asked(`${url.origin}/api/oembed`, plainAddress(url)),
        }
      : null,
};

const providers = [
  youTube,
  vimeo,
  x,
  instagram,
  tikTok,
  bluesky,
  spotify,
  datawrapper,
  googleMaps,
] as const;

/**
 * What an address is as an embed. Null if it is none. `others`: further hosts that an administrator trusts; a page of
 * theirs is framed as it is.
 */
export function embeddingOf(address: string, others: readonly string[] = []): Embedding | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.protocol !== "https:" || url.port !== "") return null;
  if (url.username !== "" || url.password !== "" || address.length > 2_000) return null;
  const other = others.find((host) => isHost(url, host));
  if (other !== undefined) {
    const { href } = url;
    return { site: other, address: href, frame: framed(href, href), ratio: wide, oEmbed: null };
  }
  const provider = providers.find(({ hosts }) => hosts.some((host) => isHost(url, host)));
  const { site, read } = provider ?? mastodon;
  const found = read(url);
  if (found === null) return null;
  const { frame = null, ratio = null, oEmbed = null } = found;
  const { address: own } = found;
  return { site, address: own, frame: framed(own, frame), ratio, oEmbed };
}

function framed(address: string, frame: string | null): string | null {
  return address.length <= mostOfFramed ? frame : null;
}

function isHost({ hostname }: URL, host: string): boolean {
  return hostname === host || hostname === `www.${host}`;
}

function partsOf({ pathname }: URL): string[] {
  return pathname.split("/").filter(Boolean);
}

/** Without what follows a reader about. */
function plainAddress({ origin, pathname }: URL): string {
  return origin + pathname;
}
