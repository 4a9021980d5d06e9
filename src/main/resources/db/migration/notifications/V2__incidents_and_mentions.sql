-- who hears of incidents: the branches of the goods, and headquarters; whoever is named in a conversation
insert into rule (kind, audience, role, least, channel, enabled)
select kind, 'ROLE', role, 'LOW', channel, true
from (values ('INCIDENT_OPENED'), ('INCIDENT_GRAVE')) as k (kind),
    (values ('BRANCH_HEAD'), ('OPERATIONS_MANAGER'), ('TRACKER'), ('QUALITY_CONTROLLER')) as r (role),
    (values ('IN_APP'), ('PUSH')) as c (channel);
insert into rule (kind, audience, role, least, channel, enabled)
values ('INCIDENT_GRAVE', 'ROLE', 'BRANCH_HEAD', 'URGENT', 'SMS', true),
    ('INCIDENT_GRAVE', 'ROLE', 'QUALITY_CONTROLLER', 'URGENT', 'SMS', true);
insert into rule (kind, audience, role, least, channel, enabled)
select 'OPINION_GIVEN', 'ROLE', role, 'LOW', channel, true
from (values ('BRANCH_HEAD'), ('OPERATIONS_MANAGER'), ('TRACKER')) as r (role),
    (values ('IN_APP'), ('PUSH')) as c (channel);
insert into rule (kind, audience, role, least, channel, enabled)
values ('MENTIONED', 'NAMED', null, 'LOW', 'IN_APP', true), ('MENTIONED', 'NAMED', null, 'LOW', 'PUSH', true);
