// The address of a bucket in an S3 store, as STORE_URL has it: https://KEY:SECRET@HOST/BUCKET/FOLDER?region=REGION&style=path.
import { BlockList, isIP } from "node:net";
import { isLoopback } from "@/lib/base/local-address";

export type StoreAddress = {
  /** Origin of the store, without the bucket. */
  origin: string;
  bucket: string;
  /** What all keys begin with: empty, or with a slash at its end. */
  folder: string;
  region: string;
  /** Where the bucket is named: in the path, or as the first part of the host's name. */
  style: "path" | "host";
};

export type StoreKey = { id: string; secret: string };

/** Null if it is no such address. */
export function parseStoreUrl(text: string): StoreAddress | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin, pathname, searchParams, hash } = new URL(text);
  if (!/^https?:$/.test(protocol) || hash !== "") return null;
  const [, bucket, folder = ""] = /^\/([\w.-]{3,63})((?:\/[\w.-]+)*)\/?$/.exec(pathname) ?? [];
  if (bucket === undefined || keyIn(text) === "malformed") return null;
  const { region = "us-east-1", style = "path", ...others } = Object.fromEntries(searchParams);
  if (Object.keys(others).length > 0 || (style !== "path" && style !== "host")) return null;
  if (!/^[\w-]+$/.test(region)) return null;
  return { origin, bucket, folder: folder === "" ? "" : `${folder.slice(1)}/`, region, style };
}

/** The key that the address has; null for none. */
export function keyOfStoreUrl(text: string): StoreKey | null {
  const key = keyIn(text);
  return key === "malformed" ? null : key;
}

function keyIn(text: string): StoreKey | null | "malformed" {
  const { username, password } = new URL(text);
  if (username === "" && password === "") return null;
  if (username === "" || password === "") return "malformed";
  try {
    return { id: decodeURIComponent(username), secret: decodeURIComponent(password) };
  } catch {
    return "malformed";
  }
}

const privateNetworks = new BlockList();
privateNetworks.addSubnet("10.0.0.0", 8);
privateNetworks.addSubnet("172.16.0.0", 12);
privateNetworks.addSubnet("192.168.0.0", 16);
privateNetworks.addSubnet("fc00::", 7, "ipv6");

/** Originals go over the network as they are, outside a private one. Names without a dot are those of such a network. */
export function isUnencryptedElsewhere(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  if (protocol === "https:" || isLoopback(hostname)) return false;
  const host = hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  if (family === 0) return host.includes(".");
  return !privateNetworks.check(host, family === 6 ? "ipv6" : "ipv4");
}
