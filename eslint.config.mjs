import astro from "eslint-plugin-astro";
import regexp from "eslint-plugin-regexp";
import typescript from "typescript-eslint";

/**
 * A wall: a folder of src and the neighbours that it may not import, with the reason.
 * @param {string} folder
 * @param {string[]} forbidden
 * @param {string} reason
 * @param {{ types?: boolean, modules?: string[], ignores?: string[] }} [options] `types`: type imports may pass; `modules`: packages forbidden too
 */
function wall(folder, forbidden, reason, { types = false, modules = [], ignores = [] } = {}) {
  const folders = { regex: `^(\\.\\./)+(src/)?(${forbidden.join("|")})(/|$)`, message: reason, allowTypeImports: types };
  const packages = modules.map((module) => ({ regex: module, message: reason }));
  return {
    name: `wall/${folder}`,
    files: [`src/${folder}/**/*.{ts,mjs,astro}`, `src/${folder}/**/*.astro/*.ts`],
    ignores,
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [folders, ...packages] }] },
  };
}

const disk = ["^(node:)?fs(/promises)?$"];
const walls = [
  wall(
    "entry",
    ["import", "archive", "pages", "theme", "search", "publish", "verify"],
    "entry is the contract: it imports nothing else of src",
    {
      modules: ["^astro"],
    },
  ),
  wall("archive", ["import", "pages", "theme", "search", "publish", "verify"], "archive knows entry and the collection, nothing else"),
  wall("theme", ["import", "archive", "pages", "publish", "verify", "entry"], "theme knows its props and nothing else", {
    types: true,
    modules: ["^astro:content"],
  }),
  wall("pages", ["import", "verify", "publish"], "site code never imports the importer"),
  wall("search", ["import", "archive", "pages", "theme", "publish", "verify"], "search knows entry and its own tokeniser, nothing else"),
  wall("publish", ["import", "pages", "theme", "verify"], "site code never imports the importer"),
  wall("verify", ["archive", "pages", "theme", "publish", "search"], "verify re-derives with import and entry and reads dist as files", {
    modules: ["^astro"],
  }),
];
const siteFolders = ["archive", "pages", "theme", "search", "publish", "verify"];
const importWall = [
  wall("import", siteFolders, "the importer knows entry, nothing else", {
    modules: ["^astro", ...disk],
    ignores: ["src/import/files/disk.ts"],
  }),
  {
    ...wall("import", siteFolders, "the importer knows entry, nothing else", { modules: ["^astro"] }),
    files: ["src/import/files/disk.ts"],
  },
];

/** Same input, same bytes: no clock and no chance in what import, entry and search compute. */
const determinism = {
  name: "determinism",
  files: ["src/{import,entry,archive,search,publish,verify,pages,theme}/**/*.{ts,astro}"],
  ignores: ["src/import/files/disk.ts", "src/search/search-client*.ts"],
  rules: {
    "no-restricted-properties": [
      "error",
      { object: "Math", property: "random", message: "Same input, same bytes." },
      { object: "Date", property: "now", message: "Same input, same bytes." },
      { object: "crypto", property: "randomUUID", message: "Same input, same bytes." },
    ],
    "no-restricted-syntax": [
      "error",
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Same input, same bytes: no clock." },
      { selector: "CallExpression[callee.name='eval'], NewExpression[callee.name='Function']", message: "Nothing is evaluated." },
      { selector: "TSEnumDeclaration", message: "Erasable syntax only." },
    ],
  },
};

export default typescript.config(
  { ignores: ["dist/", "dist.*/", ".astro/", ".cache/", "coverage/", "content/", "tests/**/fixtures/", "tests/bench/rivals/", "public/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    name: "typed",
    files: ["**/*.ts"],
    ignores: ["**/*.astro/*.ts"],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/max-params": ["error", { max: 5 }],
    },
  },
  ...astro.configs["flat/recommended"],
  { name: "astro", files: ["**/*.astro"], rules: { "astro/no-set-html-directive": "error" } },
  {
    name: "walls-plugin",
    files: ["**/*.{ts,mjs,astro}", "**/*.astro/*.ts"],
    plugins: { "@typescript-eslint": typescript.plugin, regexp },
    rules: {
      eqeqeq: "error",
      "prefer-const": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "max-lines": ["error", { max: 250 }],
    },
  },
  {
    name: "size",
    files: ["src/**/*.ts", "scripts/**/*.ts", "tests/**/*.ts"],
    ignores: ["**/*.test.ts", "**/*.astro/*.ts"],
    rules: { "max-lines-per-function": ["error", { max: 40 }] },
  },
  {
    name: "linear-time",
    files: ["src/**/*.ts"],
    rules: { "regexp/no-super-linear-backtracking": "error" },
  },
  {
    name: "linear-time/dump-text",
    files: ["src/import/**/*.ts"],
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": "error",
    },
  },
  ...walls,
  ...importWall,
  determinism,
  {
    name: "tests",
    files: ["tests/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
