create table recording (
    -- the stream it is of
    id          uuid primary key references stream (id) on delete cascade,
    channel_id  uuid        not null references channel (id) on delete cascade,
    title       text        not null,
    visibility  text        not null check (visibility in ('public', 'unlisted', 'private')),
    -- 'deleting' until its files are gone as well
    state       text        not null check (state in ('recording', 'ready', 'incomplete', 'deleting')),
    -- why it is incomplete
    stopped     text,
    started_at  timestamptz not null,
    duration_ms bigint      not null default 0,
    bytes       bigint      not null default 0,
    expires_at  timestamptz
);
create index recording_of_channel on recording (channel_id, started_at desc);
create index recording_unfinished on recording (state) where state in ('recording', 'deleting');
create index recording_expiry on recording (expires_at) where expires_at is not null;
