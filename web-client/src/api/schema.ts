import type { components } from './generated/openapi';

export type { paths } from './generated/openapi';

type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type Channel = Schemas['View'];
/** What an authenticator app is told. */
export type Enrolment = Schemas['Enrolment'];
/** A channel that is on air, or has somebody in its house. */
export type House = Schemas['House'];
export type HouseState = Schemas['HouseState'];
export type HouseRules = Schemas['HouseRules'];
export type LiveEntry = Schemas['OnAir'];
export type Move = Schemas['Move'];
/** What an operator sees of everything that is on air; rates are in bit/s. */
export type Overview = Schemas['Overview'];
export type SeatView = Schemas['SeatView'];
/** How somebody shows who they are. */
export type Security = Schemas['Security'];
export type SfuNode = Schemas['SfuNode'];
/** A device that somebody is signed in on. */
export type SignIn = Schemas['SignInView'];
export type StreamKey = Schemas['StreamKey'];
/** `expiresIn` is in seconds. */
export type Token = Schemas['Tokens'];
/** The recording of a broadcast. */
export type Video = Schemas['Video'];
export type VideoChange = Schemas['VideoChange'];
export type Visibility = Video['visibility'];
