-- whether words are rare or everywhere decides how they are searched: look at more rows than usual to know
alter table consignment alter column search_text set statistics 1000;
