import nextVitals from 'eslint-config-next/core-web-vitals'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { porticoPlugin } from './scripts/lint/plugin.mjs'

const clock = 'a rule takes `now` as a parameter'

export default defineConfig([
  globalIgnores([
    '.next*/',
    '/release/',
    'next-env.d.ts',
    'var/',
    'lib/db/generated/',
    'test-results/',
    'playwright-report/',
    'coverage/',
  ]),
  nextVitals,
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { portico: porticoPlugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'portico/import-directions': 'error',
      'portico/disable-needs-reason': 'error',
      'portico/actions-close-over-nothing': 'error',
      'max-lines': ['error', 250],
      'no-console': 'error',
      eqeqeq: 'error',
      'import/no-anonymous-default-export': 'off',
      '@next/next/no-assign-module-variable': 'off',
      // This rule is for the pages router. Here, a component may be the whole document.
      '@next/next/no-head-element': 'off',
      // docs/decisions/0003 says why links are plain.
      '@next/next/no-html-link-for-pages': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // An unawaited promise loses its error.
    files: ['{app,components,e2e,lib,prisma,sandbox,scripts}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // What a customer sees is read in both directions.
    files: ['{app,components}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'portico/logical-sides': 'error' },
  },
  {
    files: ['lib/billing/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
        { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: clock },
      ],
    },
  },
  {
    // graphile-worker may change its private tables in any release.
    files: ['lib/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**', 'lib/billing/**', 'lib/jobs/private-jobs-sql.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['Literal[value=/_private_/]', 'TemplateElement[value.raw=/_private_/]'].map((selector) => ({
          selector,
          message: 'lib/jobs/private-jobs-sql.ts alone names a private table of the queue',
        })),
      ],
    },
  },
  {
    // Playwright's fixtures call a function named `use`, which is not a hook.
    files: ['e2e/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off', 'no-empty-pattern': 'off' },
  },
  {
    // These programs print to a terminal.
    files: ['scripts/**', 'sandbox/bin/**', 'prisma/seed.ts', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },
])
