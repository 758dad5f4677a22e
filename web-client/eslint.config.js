import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import reactRefresh from 'eslint-plugin-react-refresh';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const features = readdirSync('src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Imports of `folders` inside src, by alias or by a path that climbs out of its own folder. */
const importsOf = (folders) => `(^@/|(^|/)\\.\\./)(${folders})(/|$)`;

const forbid = (regex, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
});

const featureBoundary = (feature) => {
  const others = features.filter((other) => other !== feature).join('|');
  return {
    files: [`src/features/${feature}/**/*.{ts,tsx}`],
    rules: forbid(
      `(^@/features/|(^|/)\\.\\./(features/)?)(${others})(/|$)|${importsOf('app')}`,
      'A feature must be removable on its own: share through components/, api/, signaling/ or media/, and compose features in app/.',
    ),
  };
};

const engineFree = '^react($|/)|^react-dom($|/)|^@mantine/|^@tanstack/react-query|^react-i18next';

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'target', 'playwright-report', 'test-results', 'src/api/generated'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks, 'react-refresh': reactRefresh },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-refresh/only-export-components': ['error', { allowConstantExport: true }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  ...features.map(featureBoundary),
  {
    files: ['src/media/**/*.ts', 'src/signaling/**/*.ts', 'src/chat/**/*.ts'],
    rules: forbid(
      `${engineFree}|${importsOf('app|features|components')}`,
      'The engine must run without a page (tests, workers, another shell): React reads it through Observable.subscribe.',
    ),
  },
  {
    files: ['src/api/**/*.ts', 'src/components/**/*.{ts,tsx}'],
    rules: forbid(
      importsOf('app|features'),
      'The kit and the API client are below the features: an import upwards would be a cycle.',
    ),
  },
  {
    files: ['**/*.test.{ts,tsx}', 'src/test/**'],
    rules: { 'react-refresh/only-export-components': 'off' },
  },
  {
    files: ['*.{js,cjs,ts}', 'vite/**/*.ts', 'scripts/**/*.mjs', 'e2e/**/*.ts'],
    // Scripts and end-to-end tests hand functions to a page, too.
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  prettier,
);
