export const securityKey = ['me', 'security'] as const;
export const signInsKey = ['me', 'sign-ins'] as const;
