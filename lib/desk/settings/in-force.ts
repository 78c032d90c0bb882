// The settings in force, with where each comes from. What lets somebody in is never shown.
import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { defaultOf, env, settingNames } from "@/lib/base/env";

export type SettingInForce = {
  name: string;
  /** Masked where it is secret; empty if there is none. */
  value: string;
  from: "default" | ".env" | "environment";
};

/** `file`: the text of `.env`. */
export function listSettings(
  variables: Record<string, string | undefined> = process.env,
  file = existsSync(".env") ? readFileSync(".env", "utf8") : "",
): SettingInForce[] {
  const inFile = parseEnv(file);
  // Those that follow from other settings.
  const { siteUrl, host } = env();
  const followed: Record<string, string> = { SITE_URL: siteUrl, HOST: host ?? "0.0.0.0" };
  return settingNames.map((name) => {
    const given = variables[name] ?? "";
    if (given === "") return { name, value: followed[name] ?? defaultOf(name), from: "default" };
    // The environment counts before the file.
    const from = inFile[name] === given ? ".env" : "environment";
    return { name, value: masked(name, given), from };
  });
}

const hidden = "set, not shown";

function masked(name: string, value: string): string {
  if (/SECRET|TOKEN|KEY|PASSWORD/.test(name)) return hidden;
  if (!URL.canParse(value)) return value;
  const url = new URL(value);
  const hasSecret = url.password !== "" || [...url.searchParams.keys()].some(isSecret);
  if (!hasSecret) return value;
  if (url.password !== "") url.password = "***";
  for (const key of url.searchParams.keys()) if (isSecret(key)) url.searchParams.set(key, "***");
  return url.href;
}

function isSecret(parameter: string): boolean {
  return /pass|secret|token|key/i.test(parameter);
}
