// By what kind of address requests are counted.

const kinds: readonly [RegExp, string][] = [
  [/^\/api\/desk\//, "desk_api"],
  [/^\/api\/auth\//, "sign_in"],
  [/^\/(api\/jobs|api\/signs|api\/reader-pages)\b/, "own"],
  [/^\/api\//, "other"],
  [/^\/media\//, "picture"],
  [/^\/_next\//, "file"],
  [/^\/(desk|sign-in|sign-out)([/?]|$)/, "desk"],
  [/^\/(health|metrics)([/?]|$)/, "monitoring"],
];

export const requestKinds = [...new Set(kinds.map(([, kind]) => kind)), "site"];

export function kindOfRequest(url: string): string {
  // Most of what is asked for.
  if (!/^\/(api|media|_next|desk|sign-|health|metrics)/.test(url)) return "site";
  return kinds.find(([shape]) => shape.test(url))?.[1] ?? "site";
}
