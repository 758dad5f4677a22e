create table account (
    id            uuid primary key,
    email         text        not null,
    display_name  text        not null,
    password_hash text        not null,
    created_at    timestamptz not null
);
create unique index account_email on account (lower(email));

-- one row per issued refresh token; a family is one sign-in
create table refresh_token (
    id         uuid primary key,
    family     uuid        not null,
    account_id uuid        not null references account (id) on delete cascade,
    token_hash text        not null unique,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_family on refresh_token (family);
create index refresh_token_account on refresh_token (account_id);

create table channel (
    id              uuid primary key,
    owner_id        uuid        not null unique references account (id) on delete cascade,
    slug            text        not null unique,
    title           text        not null,
    stream_key_hash text unique,
    created_at      timestamptz not null
);

create table stream (
    id            uuid primary key,
    channel_id    uuid        not null references channel (id) on delete cascade,
    title         text        not null,
    state         text        not null check (state in ('live', 'interrupted', 'ended')),
    started_at    timestamptz not null,
    grace_ends_at timestamptz,
    ended_at      timestamptz,
    check ((state = 'interrupted') = (grace_ends_at is not null)),
    check ((state = 'ended') = (ended_at is not null))
);
-- a channel has one unfinished stream at the most, whatever happens at the same time
create unique index stream_unfinished on stream (channel_id) where state <> 'ended';
create index stream_grace on stream (grace_ends_at) where state = 'interrupted';
create index stream_of_channel on stream (channel_id, started_at desc);
