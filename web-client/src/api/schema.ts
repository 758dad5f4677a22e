import type { components } from './generated/openapi';

export type { paths } from './generated/openapi';

type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type Channel = Schemas['View'];
/** A channel that is on air, or has somebody in its house. */
export type House = Schemas['House'];
export type HouseRules = Schemas['HouseRules'];
export type LiveEntry = Schemas['OnAir'];
export type Move = Schemas['Move'];
/** What an operator sees of everything that is on air; rates are in bit/s. */
export type Overview = Schemas['Overview'];
export type SeatView = Schemas['SeatView'];
export type SfuNode = Schemas['SfuNode'];
export type StreamKey = Schemas['StreamKey'];
/** `expiresIn` is in seconds. */
export type Token = Schemas['Tokens'];
/** The recording of a broadcast. */
export type Video = Schemas['Video'];
export type VideoChange = Schemas['VideoChange'];
export type Visibility = Video['visibility'];
