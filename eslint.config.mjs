// What the code may import, and what Next and TypeScript say about it. Prettier has the last word on layout.
import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";
import prettier from "eslint-config-prettier";

/** The layers of lib/, the lowest first: each imports from those below it. docs/architecture.md says what is in which. */
const layers = [
  ...["base", "content", "projections", "newsroom", "site"],
  ...["desk", "outbox", "browser", "web"],
];

/** @param {object[]} groups */
function mayNotImport(...groups) {
  return { "no-restricted-imports": ["error", { patterns: [relative, ...groups] }] };
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
  message: "Only lib/web/ meets Next, so that import, jobs and tests run the same code.",
};
const fromDatabase = {
  group: [
    "@/lib/base/db",
    "@/lib/base/sqlite/**",
    "@/lib/base/jobs/**",
    "@/prisma/generated/client",
  ],
  message: "This runs in the browser, too: it has no database.",
};
const fromTesting = { group: ["@/lib/testing/**"], message: "lib/testing/ is for tests." };
const fromDeskAndSite = {
  group: ["@/components/desk/**", "@/components/site/**", "@/components/article/**", "@/lib/**"],
  message: "components/ui knows no newsroom word.",
};

/**
 * What a layer may not import: the layers above it, the interface, and Next but at the edge.
 * @param {string} layer
 */
function ruleOf(layer) {
  const above = layers.slice(layers.indexOf(layer) + 1);
  const fromAbove = {
    group: above.map((other) => `@/lib/${other}/**`),
    message: `lib/${layer}/ imports only from layers below it: ${layers.join(" <- ")}.`,
  };
  return {
    files: [`lib/${layer}/**/*.{ts,tsx}`],
    // Tests set up what they need from wherever it is.
    ignores: ["lib/base/db.ts", "**/*.test.ts"],
    rules: mayNotImport(
      prismaClient,
      fromApp,
      fromComponents,
      fromTesting,
      ...(above.length > 0 ? [fromAbove, fromNext] : []),
      ...(layer === "content" || layer === "browser" ? [fromDatabase] : []),
    ),
  };
}

const config = [
  ...next,
  ...typescript,
  prettier,
  {
    ignores: [
      ".next/**",
      ".server/**",
      "node_modules/**",
      "prisma/generated/**",
      // Each was made by another version of the program.
      "prisma/releases/**",
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
    files: ["app/**/*.test.ts", "lib/**", "prisma/**", "scripts/**", "server/**", "e2e/**"],
    rules: { "react-hooks/rules-of-hooks": "off" },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    ignores: ["app/fonts.ts"],
    rules: mayNotImport(prismaClient),
  },
  { files: ["components/**/*.{ts,tsx}"], rules: mayNotImport(prismaClient, fromApp) },
  { files: ["components/ui/**"], rules: mayNotImport(fromApp, fromDeskAndSite) },
  {
    files: ["lib/**/*.test.ts", "lib/testing/**/*.ts"],
    rules: mayNotImport(prismaClient, fromApp, fromComponents),
  },
  ...layers.map(ruleOf),
  {
    files: ["server/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: mayNotImport(prismaClient, fromApp, fromComponents, fromTesting),
  },
  {
    files: ["lib/base/db.ts"],
    rules: mayNotImport(fromApp, fromComponents, fromNext),
  },
];

export default config;
