import type { components } from './generated/openapi';

export type { paths } from './generated/openapi';

type Schemas = components['schemas'];

/** Whom the owner wants a channel's broadcasts to be for. */
export type AccessOrder = Schemas['AccessOrder'];
export type AccessSettings = Schemas['AccessSettings'];
export type Account = Schemas['Account'];
/** A page of the audit log, the newest first. */
export type AuditPage = Schemas['AuditPage'];
export type AuditLine = AuditPage['entries'][number];
/** What one of those who keep order did. */
export type AuditTally = Schemas['Tally'];
/** Whether the audit log is as it was written. */
export type AuditVerdict = Schemas['Verdict'];
/** All broadcasts there were, for who runs the house. */
export type BroadcastItems = Schemas['BroadcastItems'];
export type BroadcastItem = BroadcastItems['broadcasts'][number];
export type BulkAction = Schemas['BulkOrder']['action'];
/** What came of one of many. */
export type BulkOutcome = Schemas['BulkOutcome'];
/** All channels there are, for who runs the house. */
export type ChannelItems = Schemas['ChannelItems'];
export type ChannelItem = ChannelItems['channels'][number];
/** The numbers of the house. */
export type Dashboard = Schemas['Dashboard'];
/** What is taken down or suspended. */
export type Closing = Schemas['Closing'];
/** What somebody says against what the house did, for who runs it. */
export type HouseAppeal = Schemas['WaitingHouseAppeal'];
/** What the house has closed of oneself. */
export type OwnSanctions = Schemas['OwnSanctions'];
export type OwnSanction = OwnSanctions['inForce'][number];
export type Category = NonNullable<ChannelPage['category']>;
export type Channel = Schemas['View'];
/** A page of a list of channels. */
export type ChannelList = Schemas['ChannelList'];
export type ChannelPage = Schemas['ChannelPage'];
/** A timeout; a ban where there is no `until`. */
export type ChatBan = Schemas['Ban'];
/** What a chat knows of somebody; `silence` and `recent` are for moderators. */
export type ChatCard = Schemas['Card'];
export type ChatLine = Schemas['Said'];
export type ChatNote = Schemas['Note'];
export type ChatAppeal = Schemas['WaitingAppeal'];
export type ModerationEntry = Schemas['LogEntry'];
export type ModerationPage = Schemas['LogPage'];
export type OwnAct = Schemas['OwnAct'];
export type ChatRecord = Schemas['Dossier'];
export type ChatShadow = Schemas['Shadowed'];
/** Somebody who follows a chat, or wrote lately. */
export type ChatPerson = Schemas['Person'];
/** Who may write in a chat, and how often. */
export type ChatRules = Schemas['ChatModes'];
/** What a channel's owner says about it. */
export type ChannelSettings = Schemas['ChannelSettings'];
/** Where an encoder sends to, and what is known of its key. */
export type Encoder = Schemas['Encoder'];
/** A picture that is written as `:code:`. */
export type Emote = Schemas['Emote'];
export type EncoderReport = Schemas['EncoderReport'];
export type Following = Schemas['Following'];
/** One event on its way to one webhook. */
export type Delivery = Schemas['Delivery'];
export type DeliveryLog = Schemas['DeliveryLog'];
/** How to make a passkey. */
export type CreationOptions = Schemas['CreationOptions'];
/** What an authenticator app is told. */
export type Enrolment = Schemas['Enrolment'];
/** Somebody who may watch what is private. */
export type Guest = Schemas['Guest'];
/** Something that is not as it should be with what comes in of a broadcast. */
export type HealthFinding = Schemas['Finding'];
export type HealthPoint = Schemas['HealthPoint'];
export type HealthReport = Schemas['HealthReport'];
export type HealthSample = NonNullable<HealthReport['now']>;
/** How a broadcast did from its beginning to its end. */
export type HealthSummary = Schemas['HealthSummary'];
/** A channel that is on air, or has somebody in its house. */
export type House = Schemas['House'];
export type HouseState = Schemas['HouseState'];
export type HouseRules = Schemas['HouseRules'];
export type ListedChannel = Schemas['Entry'];
/** An account at another house. */
export type Identity = Schemas['IdentityView'];
export type LiveEntry = Schemas['OnAir'];
export type Moderator = Schemas['Moderator'];
export type Move = Schemas['Move'];
/** What an operator sees of everything that is on air; rates are in bit/s. */
export type Overview = Schemas['Overview'];
/** Somebody as administrators see them. */
export type Person = Schemas['PersonView'];
/** The addresses of a person's picture, 64 and 256 pixels wide. */
export type Picture = Schemas['Avatar'];
export type Profile = Schemas['Profile'];
/** A token for what is not for everybody; `expiresIn` is in seconds. */
export type Playback = Schemas['Playback'];
export type Passkey = Schemas['PasskeyView'];
/** Another house that one can sign in by. */
export type ProviderChoice = Schemas['Choice'];
/** Another service that a channel's streams are sent on to. */
export type RestreamTarget = Schemas['Target'];
export type RestreamOrder = Schemas['NewTarget'];
export type RestreamChange = Schemas['TargetChange'];
export type SeatView = Schemas['SeatView'];
/** How somebody shows who they are. */
export type Security = Schemas['Security'];
export type SfuNode = Schemas['SfuNode'];
/** A device that somebody is signed in on. */
export type SignIn = Schemas['SignInView'];
/** No `seconds`: for good. */
export type SilenceOrder = Schemas['NewBan'];
export type StreamKey = Schemas['StreamKey'];
/** `expiresIn` is in seconds. */
export type Token = Schemas['Tokens'];
/** The recording of a broadcast. */
export type Video = Schemas['Video'];
export type VideoChange = Schemas['VideoChange'];
/** What becomes of a channel's streams, told to a program of its owner. */
export type Webhook = Schemas['Webhook'];
export type WebhookChange = Schemas['WebhookChange'];
export type WebhookEvent = Webhook['events'][number];
export type WebhookOrder = Schemas['NewWebhook'];
export type WebhookWithSecret = Schemas['WebhookWithSecret'];
export type Visibility = Video['visibility'];

/** From the most open to the most closed. */
export const VISIBILITIES: Visibility[] = [
  'public',
  'unlisted',
  'followers',
  'subscribers',
  'ticket',
  'password',
  'private',
];

/** A word that nobody is to read, and what becomes of a message that has it. */
export type NewWord = Schemas['NewWord'];
export type ListedWord = Schemas['ListedWord'];
export type WordList = Schemas['WordList'];
export type WordAction = NewWord['action'];
/** What a text would hit. */
export type WordTrial = Schemas['Trial'];

/** A message that waits for a moderator. */
export type HeldMessage = Schemas['HeldMessage'];
export type GuardState = Schemas['GuardState'];

/** What is taken for spam, and what becomes of it. */
export type SpamRules = Schemas['SpamRules'];
export type SpamAction = Schemas['Flood']['action'];
/** The rules that count in a chat, and whether they are its own. */
export type SpamStanding = Schemas['SpamStanding'];

/** What somebody reports, and what became of it. */
export type NewReport = Schemas['NewReport'];
export type ReportKind = NewReport['kind'];
export type ReportCategory = NewReport['category'];
export type OwnReport = Schemas['OwnReport'];
/** Something that was reported, by however many. */
export type ReportCase = Schemas['ReportCase'];
export type ReportQueue = Schemas['ReportQueue'];
/** The same with its evidence, and what people say of it. */
export type ReportFile = Schemas['ReportFile'];
export type ReportEvidence = Schemas['Evidence'];
export type ReportStatement = Schemas['ReportStatement'];
export type ReportResolution = Schemas['Resolution'];
export type ReportOutcome = ReportResolution['outcome'];

/** The gravest last, and what fits nowhere. */
export const REPORT_CATEGORIES: ReportCategory[] = [
  'spam',
  'harassment',
  'hate',
  'violence',
  'sexual',
  'self-harm',
  'illegal-goods',
  'copyright',
  'impersonation',
  'other',
];
