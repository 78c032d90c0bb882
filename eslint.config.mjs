// What the code may import, and what Next and TypeScript say about it. Prettier has the last word on layout.
import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";
import prettier from "eslint-config-prettier";

/**
 * Imports go one way: app -> components -> lib -> lib/base/db.
 * @param {object[]} groups
 */
function mayNotImport(...groups) {
  return { "no-restricted-imports": ["error", { patterns: groups }] };
}

const relative = {
  group: ["./*", "../*"],
  message: "Import by the path from the project's root, @/...",
};
const prismaClient = {
  regex: "prisma/generated/client$",
  importNames: ["PrismaClient"],
  message: "Only lib/base/db.ts builds the Prisma client; others ask it for db().",
};
const fromApp = { group: ["@/app/**"], message: "Nothing below app/ imports from it." };
const fromComponents = {
  group: ["@/components/**"],
  message: "lib/ knows nothing of the interface.",
};
const fromNext = {
  group: ["next", "next/**", "next-auth", "next-auth/**"],
  message:
    "lib/<noun> imports nothing from Next, so that import, jobs and tests run the same code.",
};
const fromDeskAndSite = {
  group: ["@/components/desk/**", "@/components/site/**", "@/components/article/**", "@/lib/**"],
  message: "components/ui knows no newsroom word.",
};

const config = [
  ...next,
  ...typescript,
  prettier,
  {
    ignores: [
      ".next/**",
      "node_modules/**",
      "prisma/generated/**",
      "next-env.d.ts",
      "data/**",
      "test-results/**",
    ],
  },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_$" }],
      // Readers' pages ship no client code of ours, and next/link is client code.
      "@next/next/no-html-link-for-pages": "off",
      // Pictures are served as they were stored: no image service stands in between.
      "@next/next/no-img-element": "off",
    },
  },
  {
    // No React here: a function that begins with "use" is not a hook.
    files: ["app/**/*.test.ts", "lib/**", "prisma/**", "scripts/**", "e2e/**"],
    rules: { "react-hooks/rules-of-hooks": "off" },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    ignores: ["app/fonts.ts"],
    rules: mayNotImport(relative, prismaClient),
  },
  {
    files: ["components/**/*.{ts,tsx}"],
    rules: mayNotImport(relative, prismaClient, fromApp),
  },
  { files: ["components/ui/**"], rules: mayNotImport(relative, fromApp, fromDeskAndSite) },
  {
    files: ["lib/**/*.ts"],
    rules: mayNotImport(relative, prismaClient, fromApp, fromComponents, fromNext),
  },
  {
    // The edge: here the newsroom meets Next.
    files: ["lib/web/**/*.ts"],
    rules: mayNotImport(relative, prismaClient, fromApp, fromComponents),
  },
  {
    files: ["lib/base/db.ts"],
    rules: mayNotImport(relative, fromApp, fromComponents, fromNext),
  },
];

export default config;
