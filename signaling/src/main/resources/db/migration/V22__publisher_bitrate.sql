-- what a publisher of the channel may send at the most, all layers of the picture together; null for the server's default
alter table house_rules add column max_kbps integer check (max_kbps between 100 and 20000);
