package io.yunzong.identity;

import static io.yunzong.identity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * The roles the regulation names, with what each may do and how far it sees. Branch roles see what touches their
 * branches, account roles what belongs to their accounts, network roles everything. Clauses A-39, C-02, C-11.
 */
public enum Role {
    /** 仓管员、验货员 */
    WAREHOUSE_KEEPER(
            Reach.BRANCHES,
            EVENT_RECORD,
            LABEL_PRINT,
            EVIDENCE_ADD,
            HANDLING_WORK,
            RELEASE_REQUEST,
            DELIVERY_WORK,
            HOLD_PLACE,
            INCIDENT_OPEN,
            INCIDENT_WORK),
    /** 主管、专门负责人 */
    LOADING_SUPERVISOR(
            Reach.BRANCHES,
            EVENT_RECORD,
            LABEL_PRINT,
            EVIDENCE_ADD,
            HANDLING_WORK,
            HANDLING_SUPERVISE,
            HOLD_PLACE,
            INCIDENT_OPEN,
            INCIDENT_WORK),
    /** 跟踪员 */
    TRACKER(
            Reach.BRANCHES,
            CONSIGNMENT_WRITE,
            CONSIGNMENT_EXPORT,
            LABEL_PRINT,
            EVENT_RECORD,
            IMPORT_RUN,
            PERSONAL_DATA_READ,
            EVIDENCE_ADD,
            HANDLING_WORK,
            TRACKING_WORK,
            RELEASE_REQUEST,
            RETURN_DECIDE,
            HOLD_PLACE,
            INCIDENT_OPEN,
            INCIDENT_WORK),
    /** 跟踪主管 */
    TRACKING_SUPERVISOR(
            Reach.NETWORK,
            CONSIGNMENT_WRITE,
            CONSIGNMENT_CANCEL,
            CONSIGNMENT_EXPORT,
            LABEL_PRINT,
            EVENT_RECORD,
            EVENT_RETRACT,
            IMPORT_RUN,
            PEOPLE_READ,
            REPORT_READ,
            PERSONAL_DATA_READ,
            TASK_ASSIGN,
            ROTA_WRITE,
            TRACKING_WORK,
            HOLD_PLACE,
            INCIDENT_OPEN,
            INCIDENT_WORK),
    /** 调度 */
    DISPATCHER(
            Reach.BRANCHES,
            CONSIGNMENT_WRITE,
            CONSIGNMENT_EXPORT,
            EVENT_RECORD,
            NETWORK_WRITE,
            DEVICE_READ,
            REPORT_READ,
            PERSONAL_DATA_READ,
            EVIDENCE_ADD,
            TRACKING_WORK,
            RELEASE_REVIEW,
            DELIVERY_PLAN,
            HOLD_PLACE,
            INCIDENT_OPEN,
            INCIDENT_WORK),
    /** 营运经理 */
    OPERATIONS_MANAGER(
            Reach.BRANCHES,
            CONSIGNMENT_WRITE,
            CONSIGNMENT_CANCEL,
            CONSIGNMENT_EXPORT,
            LABEL_PRINT,
            EVENT_RECORD,
            EVENT_RETRACT,
            IMPORT_RUN,
            NETWORK_WRITE,
            DEVICE_READ,
            PEOPLE_READ,
            REPORT_READ,
            PERSONAL_DATA_READ,
            TASK_ASSIGN,
            ROTA_WRITE,
            EVIDENCE_ADD,
            HANDLING_WORK,
            HANDLING_OVERRIDE,
            TRACKING_WORK,
            RELEASE_REVIEW,
            DELIVERY_PLAN,
            RETURN_DECIDE,
            HOLD_PLACE,
            INCIDENT_OPEN,
            INCIDENT_WORK),
    /** 公司负责人、到货负责人 */
    BRANCH_HEAD(
            Reach.BRANCHES,
            CONSIGNMENT_EXPORT,
            EVENT_RECORD,
            PEOPLE_READ,
            REPORT_READ,
            PERSONAL_DATA_READ,
            TASK_ASSIGN,
            ROTA_WRITE,
            EVIDENCE_ADD,
            HOLD_PLACE,
            INCIDENT_OPEN,
            INCIDENT_WORK),
    /** 质量管理部、重点客户跟踪服务小组 */
    QUALITY_CONTROLLER(
            Reach.NETWORK,
            CONSIGNMENT_EXPORT,
            EVENT_RECORD,
            EVENT_RETRACT,
            AUDIT_READ,
            DEVICE_READ,
            PEOPLE_READ,
            REPORT_READ,
            PERSONAL_DATA_READ,
            REGULATION_WRITE,
            NOTIFICATION_ADMIN,
            TASK_ASSIGN,
            EVIDENCE_ADD,
            EVIDENCE_REVIEW,
            HOLD_PLACE,
            HOLD_RELEASE,
            INCIDENT_OPEN,
            INCIDENT_JUDGE,
            LEADERSHIP_READ,
            LEADERSHIP_APPOINT),
    /** 领导小组、管理层 */
    LEADERSHIP(
            Reach.NETWORK, CONSIGNMENT_EXPORT, AUDIT_READ, PEOPLE_READ, REPORT_READ, LEADERSHIP_READ, DECISION_RECORD),
    /** 销售、客户经理 */
    ACCOUNT_MANAGER(Reach.ACCOUNTS, ACCOUNT_WRITE, CONSIGNMENT_EXPORT, REPORT_READ, PERSONAL_DATA_READ),
    /** 客服、热线坐席 */
    HOTLINE_AGENT(Reach.NETWORK, PERSONAL_DATA_READ, INCIDENT_OPEN),
    /** 投诉专员 */
    COMPLAINT_SPECIALIST(Reach.NETWORK, CONSIGNMENT_EXPORT, PERSONAL_DATA_READ, INCIDENT_OPEN),
    /** 财务、人事 */
    FINANCE_HR(Reach.NETWORK, IMPORT_RUN, PEOPLE_READ, REPORT_READ),
    /** 送货专人 */
    DELIVERY_COURIER(Reach.BRANCHES, EVENT_RECORD, PERSONAL_DATA_READ, EVIDENCE_ADD, DELIVERY_WORK, INCIDENT_OPEN),
    /** 重点客户省经理、代表: sees the own cargo, where it is and when it comes, and nobody else's. Clause B-18. */
    CUSTOMER_CONTACT(Reach.ACCOUNTS, EnumSet.of(CONSIGNMENT_READ, CONSIGNMENT_EXPORT, POSITION_READ, SELF)),
    /**
     * 系统管理员. May grant every role and so holds every permission; where the regulation wants a certain role to
     * decide, the gates ask for the role itself.
     */
    ADMINISTRATOR(Reach.NETWORK, EnumSet.complementOf(EnumSet.of(POSITION_REPORT)));

    /** How far a role sees. */
    public enum Reach {
        NETWORK,
        BRANCHES,
        ACCOUNTS
    }

    private final Reach reach;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.copyOf
    private final Set<Permission> permissions;

    Role(Reach reach, Set<Permission> permissions) {
        this.reach = reach;
        this.permissions = Set.copyOf(permissions);
    }

    /** A member of staff: reads the work around them, and may do these things more. */
    Role(Reach reach, Permission... more) {
        EnumSet<Permission> all = EnumSet.of(
                CONSIGNMENT_READ,
                NETWORK_READ,
                ACCOUNT_READ,
                POSITION_READ,
                REGULATION_READ,
                EVIDENCE_READ,
                INCIDENT_READ,
                THREAD_USE,
                SELF);
        all.addAll(Set.of(more));
        this.reach = reach;
        this.permissions = Set.copyOf(all);
    }

    public Reach reach() {
        return reach;
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
