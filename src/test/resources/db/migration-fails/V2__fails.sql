create table moitie (n integer);
update essai set n = 2;
select 1 / 0;
