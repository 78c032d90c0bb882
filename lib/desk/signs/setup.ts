// What the settings and the machine say: it changes with a restart alone.
import { env } from "@/lib/base/env";
import { isLocal } from "@/lib/base/local-address";
import type { Sign } from "@/lib/desk/signs/sign";

type Found = Pick<Sign, "state" | "word" | "sentence" | "advice">;

const well = (word: string, sentence: string): Found => {
  return { state: "well", word, sentence, advice: null };
};

export function lookAtAddress(settings = env()): Sign {
  return { name: "address", title: "The site’s address", ...address(settings) };
}

type Settings = Pick<
  ReturnType<typeof env>,
  "siteUrl" | "trustedProxies" | "databaseUrl" | "secret" | "hasPlainPages"
>;

function address({ siteUrl, trustedProxies }: Settings): Found {
  if (isLocal(siteUrl)) return well("this machine", "The site is for this machine alone.");
  if (siteUrl.startsWith("http:")) {
    return {
      state: "act",
      word: "unencrypted",
      sentence: "SITE_URL is http: passwords and articles cross the network unencrypted.",
      advice: "Put a web server with HTTPS in front, and set SITE_URL to its https address.",
    };
  }
  if (trustedProxies.length === 0) {
    return {
      state: "look",
      word: "proxy unknown",
      sentence: "SITE_URL is https, and TRUSTED_PROXIES names no proxy.",
      advice:
        "Name the proxy in front in TRUSTED_PROXIES: until then all browsers that are new to the desk share one limit of wrong passwords.",
    };
  }
  return well("https", "Readers come by HTTPS, through a proxy that the settings name.");
}

export function lookAtSecret(settings = env()): Sign {
  return { name: "secret", title: "Secret", ...secret(settings) };
}

function secret({ databaseUrl, secret: given }: Settings): Found {
  if (given !== null) return well("set", "STET_SECRET is set.");
  if (databaseUrl === null) return well("own", "The secret is in the data folder.");
  return {
    state: "look",
    word: "own",
    sentence: "The newsroom is in PostgreSQL, and its secret is in this server’s data folder.",
    advice: "Before a second server is added, set the same STET_SECRET for all.",
  };
}

export function lookAtNode(version = process.versions.node): Sign {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const about = { name: "node", title: "Node.js" };
  if (major < 20 || (major === 20 && minor < 19)) {
    const sentence = `This is Node.js ${version}; Stet needs 20.19 or newer.`;
    return { ...about, state: "act", word: "too old", sentence, advice: "Install Node.js 24." };
  }
  if (major < 22) {
    const sentence = `This is Node.js ${version}, which gets no security updates any more.`;
    return { ...about, state: "look", word: "old", sentence, advice: "Install Node.js 24." };
  }
  return { ...about, ...well("current", `This is Node.js ${version}.`) };
}
