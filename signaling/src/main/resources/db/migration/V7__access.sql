-- who may watch a channel's broadcasts; no row: whom its default visibility says
create table access_rule (
    channel_id       uuid primary key references channel (id) on delete cascade,
    visibility       text   not null check (
        visibility in ('public', 'unlisted', 'followers', 'subscribers', 'ticket', 'private', 'password')),
    -- Argon2id; stays when another visibility is chosen, since recordings may still ask for it
    password_hash    text,
    -- counts the passwords: who knew an earlier one does not know this one
    password_version bigint not null default 0,
    check (visibility <> 'password' or password_hash is not null)
);

-- who may watch what is private
create table access_guest (
    id         uuid primary key,
    channel_id uuid        not null references channel (id) on delete cascade,
    -- either an account, or whoever shows that an address is theirs
    account_id uuid references account (id) on delete cascade,
    email      text,
    -- what the owner called them by: an e-mail or a channel's address
    label      text        not null,
    added_at   timestamptz not null,
    check ((account_id is null) <> (email is null)),
    unique (channel_id, account_id),
    unique (channel_id, email)
);
create index access_guest_account on access_guest (account_id);

-- subscriptions and tickets
create table access_grant (
    channel_id uuid        not null references channel (id) on delete cascade,
    account_id uuid        not null references account (id) on delete cascade,
    kind       text        not null check (kind in ('subscription', 'ticket')),
    granted_at timestamptz not null,
    -- null: until it is taken back
    expires_at timestamptz,
    primary key (channel_id, account_id, kind)
);

alter table recording drop constraint recording_visibility_check;
alter table recording add constraint recording_visibility_check check (
    visibility in ('public', 'unlisted', 'followers', 'subscribers', 'ticket', 'private', 'password'));
