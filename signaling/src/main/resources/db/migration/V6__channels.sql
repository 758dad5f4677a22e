-- trigrams, for a search that forgives a typing error; an external database has to have the extension (postgresql-contrib)
create extension if not exists pg_trgm;

-- who broadcasts with an encoder: one key a channel, kept as a hash
create table stream_key (
    channel_id     uuid primary key references channel (id) on delete cascade,
    hash           text        not null unique,
    created_at     timestamptz not null,
    last_used_at   timestamptz,
    -- the network it was used from, without the part that names one computer
    last_used_from text
);
insert into stream_key (channel_id, hash, created_at)
select id, stream_key_hash, created_at from channel where stream_key_hash is not null;
alter table channel drop column stream_key_hash;

-- what is left of an address when what looks alike is the same: no two channels may have the same
alter table channel add column skeleton text;
with bare as (
    select id, translate(replace(replace(replace(slug, '-', ''), 'rn', 'm'), 'vv', 'w'), '01i', 'oll') as skeleton from channel
), ranked as (
    select bare.id, bare.skeleton, row_number() over (partition by bare.skeleton order by created_at, bare.id) as place
    from bare join channel on channel.id = bare.id
)
-- those that look alike already keep their addresses
update channel set skeleton = case when place = 1 then ranked.skeleton else ranked.skeleton || '~' || channel.id end
from ranked where ranked.id = channel.id;
alter table channel alter column skeleton set not null;
alter table channel add constraint channel_skeleton unique (skeleton);

alter table channel add column category text;
alter table channel add column tags text[] not null default '{}';
alter table channel add column description text not null default '';
alter table channel add column about text not null default '';
-- of new streams
alter table channel add column default_visibility text not null default 'public' check (default_visibility in ('public', 'unlisted'));
alter table channel add column banner text;
alter table channel add column followers bigint not null default 0;
alter table channel add column search text not null generated always as (lower(title || ' ' || slug || ' ' || description)) stored;
create index channel_search on channel using gin (search gin_trgm_ops);
create index channel_tags on channel using gin (tags);
create index channel_category on channel (category, followers desc, id desc) where category is not null;
create index channel_followers on channel (followers desc, id desc);

create table follow (
    account_id uuid        not null references account (id) on delete cascade,
    channel_id uuid        not null references channel (id) on delete cascade,
    since      timestamptz not null,
    primary key (account_id, channel_id)
);
create index follow_of_channel on follow (channel_id);
-- counted as it happens, also when an account goes with all that it followed: nobody has to count 100,000 rows
create function count_follow() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update channel set followers = followers + 1 where id = new.channel_id;
    else
        update channel set followers = followers - 1 where id = old.channel_id;
    end if;
    return null;
end $$;
create trigger follow_counted after insert or delete on follow for each row execute function count_follow();

-- either an account, or whoever shows that an address is theirs
create table channel_moderator (
    id         uuid primary key,
    channel_id uuid        not null references channel (id) on delete cascade,
    account_id uuid references account (id) on delete cascade,
    email      text,
    added_at   timestamptz not null,
    check ((account_id is null) <> (email is null)),
    unique (channel_id, account_id),
    unique (channel_id, email)
);
create index channel_moderator_account on channel_moderator (account_id);

-- what people say about themselves; their name is with their account
create table profile (
    account_id   uuid primary key references account (id) on delete cascade,
    bio          text   not null default '',
    links        text[] not null default '{}',
    avatar_small text,
    avatar_large text
);
