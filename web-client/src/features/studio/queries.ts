export const myChannelKey = ['me', 'channel'] as const;
