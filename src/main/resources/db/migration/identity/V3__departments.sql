-- the inbox of a department is everybody's who belongs to it (clause C-12)
create index person_by_department on person (department_id) where active;
