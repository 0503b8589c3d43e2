import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
    globalIgnores(['dist/', 'samples/', 'server/', 'target/']),
    eslint.configs.recommended,
    {
        files: ['**/*.ts'],
        extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            // the test runner collects the tests and waits for them
            '@typescript-eslint/no-floating-promises': [
                'error',
                { allowForKnownSafeCalls: [{ from: 'package', name: 'test', package: 'node:test' }] },
            ],
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        },
    },
    {
        files: ['**/*.{cjs,mjs}'],
        languageOptions: { globals: { console: 'readonly', process: 'readonly', TextEncoder: 'readonly' } },
    },
);
