export const identitiesKey = ['me', 'identities'] as const;
export const passkeysKey = ['me', 'passkeys'] as const;
export const securityKey = ['me', 'security'] as const;
export const signInsKey = ['me', 'sign-ins'] as const;
