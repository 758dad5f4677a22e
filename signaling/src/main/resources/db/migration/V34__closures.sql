-- what the house has closed, until it opens it again: a broadcast that was taken off, its recording alone, a whole channel, or a channel
-- whose owner is suspended
create table closure (
    id         uuid primary key,
    channel_id uuid        not null references channel (id) on delete cascade,
    -- of the broadcast, where only that is closed; its recording has the same id
    stream_id  uuid references stream (id) on delete cascade,
    cause      text        not null check (cause in ('account', 'channel', 'stream', 'video')),
    reason     text        not null,
    by_id      uuid references account (id) on delete set null,
    at         timestamptz not null,
    -- null: until somebody opens it
    until      timestamptz,
    unique nulls not distinct (channel_id, cause, stream_id),
    check ((stream_id is null) = (cause in ('account', 'channel')))
);
create index closure_stream on closure (stream_id);
create index closure_by on closure (by_id);
create index closure_until on closure (until);

-- a channel that is closed belongs on no list
create or replace function list_channel() returns trigger language plpgsql as $$
begin
    new.listed := coalesce(
        (select visibility from access_rule where channel_id = new.id), new.default_visibility) = 'public'
        and not exists (select 1 from closure where channel_id = new.id and cause in ('account', 'channel'));
    return new;
end $$;
create trigger closure_listed after insert or delete on closure
    for each row execute function list_channel_of_rule();

-- somebody who may not sign in
create table account_suspension (
    account_id uuid primary key references account (id) on delete cascade,
    reason     text        not null,
    by_id      uuid references account (id) on delete set null,
    at         timestamptz not null,
    -- null: until it is lifted
    until      timestamptz
);
create index account_suspension_by on account_suspension (by_id);
