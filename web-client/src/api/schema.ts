import type { components } from './generated/openapi';

export type { paths } from './generated/openapi';

type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type Channel = Schemas['View'];
export type HouseRules = Schemas['HouseRules'];
export type LiveEntry = Schemas['OnAir'];
export type StreamKey = Schemas['StreamKey'];
/** `expiresIn` is in seconds. */
export type Token = Schemas['Tokens'];
/** The recording of a broadcast. */
export type Video = Schemas['Video'];
export type VideoChange = Schemas['VideoChange'];
export type Visibility = Video['visibility'];
