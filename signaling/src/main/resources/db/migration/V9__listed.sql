-- whether a channel belongs on lists: what its access rule says, or its default while it has none
alter table channel add column listed boolean not null default true;

create function list_channel() returns trigger language plpgsql as $$
begin
    new.listed := coalesce(
        (select visibility from access_rule where channel_id = new.id), new.default_visibility) = 'public';
    return new;
end $$;
create trigger channel_listed before insert or update of default_visibility on channel
    for each row execute function list_channel();

create function list_channel_of_rule() returns trigger language plpgsql as $$
begin
    -- the other trigger looks the rule up
    update channel set default_visibility = default_visibility where id = coalesce(new.channel_id, old.channel_id);
    return null;
end $$;
create trigger access_rule_listed after insert or update or delete on access_rule
    for each row execute function list_channel_of_rule();

update channel set default_visibility = default_visibility;
