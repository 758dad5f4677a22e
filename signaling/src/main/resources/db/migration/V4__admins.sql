-- who runs the house
alter table account add column admin boolean not null default false;
