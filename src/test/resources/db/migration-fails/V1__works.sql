create table essai (n integer);
insert into essai values (1);
