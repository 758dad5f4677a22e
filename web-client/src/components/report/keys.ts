export const ownReportsKey = ['me', 'reports'] as const;
